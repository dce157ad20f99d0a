using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Objections;
using ZhihuiShibei.Contest.Awards.Public;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>评奖详情: where it stands, the kinds, the present list, notices, and what was done by whom.</summary>
internal static class ShowAwarding
{
    public sealed record Kind(
        Guid Id, [property: Description("奖项名称。")] string Title, [property: Description("名额。")] int Quota,
        [property: Description("奖品价值上限，单位为分。")] int CapCents, [property: Description("授予单位。")] bool ForUnits,
        [property: Description("名单。")] IReadOnlyList<Given> Awards);

    public sealed record Given(
        Guid Id, [property: Description("奖项内的序号，从1起。")] int Ordinal, [property: Description("参赛建议标识。")] Guid? EntryId,
        [property: Description("转化运用标识。")] Guid? AdoptionId, [property: Description("名次；转化运用没有。")] int? Place,
        [property: Description("奖品价值，单位为分。")] int PrizeCents, [property: Description("奖品是什么。")] string? Prize,
        [property: Description("同意公示全名的依据；没有同意则没有。")] string? NameConsent);

    public sealed record Act(DateTimeOffset At, Guid By, [property: Description("操作。")] string Name, string? Reason);

    public sealed record Response(
        Guid Id, AwardingStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("证书字号。")] string Prefix, [property: Description("证书年份。")] int Year,
        [property: Description("名单依据第几次评审结果；尚未拟定为0。")] int Round,
        [property: Description("名次在前而未列入的理由。")] string? Departure,
        [property: Description("奖项和名单。")] IReadOnlyList<Kind> Kinds,
        [property: Description("公示，最近的在前。")] IReadOnlyList<ShownNotice> Notices,
        [property: Description("待答复的异议件数。")] int OpenObjections,
        [property: Description("确认获奖的时间；尚未确认则没有。")] DateTimeOffset? ConfirmedAt,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Act> History);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/awarding", Handle)
        .Says(Policies.SocialWork, BeginAwarding.Tag, "评奖详情", "奖项、名单、公示和操作记录。").Refuses(AwardErrors.NotFound);

    internal static async Task<Response> Handle(
        [Description("大赛标识，即专题标识。")] Guid id, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        var its = await db.Set<Awarding>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw AwardErrors.NotFound.Refuse();
        var awards = (await db.AwardsAsync(id, ct)).ToLookup(a => a.KindId);
        var kinds = (await db.KindsAsync(id, ct)).ConvertAll(k => new Kind(
            k.Id, k.Title, k.Quota, k.CapCents, k.ForUnits,
            [.. awards[k.Id].Select(a => new Given(a.Id, a.Ordinal, a.EntryId, a.AdoptionId, a.Place, a.PrizeCents, a.Prize, a.NameConsent))]));
        var shown = await ContestAwards.OfAsync(db, id, (await db.ContestOfAsync(id, ct)).Code, time.GetUtcNow(), ct);
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id && h.Subject == nameof(Awarding))
            .OrderBy(h => h.Id).ToListAsync(ct);
        return new(
            id, its.Status, its.Status.Name(), its.Prefix, its.Year, its.Round, its.Departure, kinds, shown.Notices,
            await db.Set<Objection>().CountAsync(o => o.CollectionId == id && o.Status == ObjectionStatus.Received, ct), its.ConfirmedAt,
            history.ConvertAll(h => new Act(h.At, h.ActorId, Enum.Parse<AwardingAct>(h.Act).Name(), h.Reason)));
    }
}
