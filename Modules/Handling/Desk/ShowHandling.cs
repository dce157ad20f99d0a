using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>办理详情: all that was done on a case, for its units and the Social Work Department; to anyone else it does not exist.</summary>
internal static class ShowHandling
{
    public sealed record Response(
        Guid Id, string Number, string Topic, Domain Domain, LivelihoodAspect? Aspect, HandlingStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("现在可以做的操作：report 报告进展、opinion 协办意见、draft 起草答复、submit 提交审核、extend 申请延期、assign 指定经办人、approve 审核通过、sendBack 退回修改、grantExtension 批准延期、refuseExtension 不予延期、rehandle 重新办理。")]
        IReadOnlyList<string> Actions,
        [property: Description("第几次办理；2表示重新办理。")] int Round,
        [property: Description("最新的答复版本，0表示尚未起草。")] int Version,
        HandlingResult? Result,
        [property: Description("首接（主办）单位。")] CaseFile.Unit? Lead,
        [property: Description("协同单位。")] IReadOnlyList<CaseFile.Unit> CoUnits,
        DateTimeOffset AcceptedAt, DateTimeOffset DueAt, DateTimeOffset? ProgressDueAt,
        [property: Description("办理超期的时刻，没有超期则没有。")] DateTimeOffset? OverdueAt,
        [property: Description("本次办理延长了多少日；没有延期为0。")] int ExtendedDays,
        [property: Description("延期申请，最近的在前。")] IReadOnlyList<CaseFile.Extension> Extensions,
        [property: Description("主办单位的经办人标识；没有则没有。")] Guid? OfficerId,
        [property: Description("是否密件；只有有权的人看得到。")] bool Sealed,
        DateTimeOffset? ClosedAt, Light Light, IReadOnlyList<CaseFile.Report> Reports,
        [property: Description("内部备注，最近的在前；主办单位、协同单位和社会工作部可见，建议人和公众看不到。")] IReadOnlyList<CaseFile.Note> Notes,
        [property: Description("协办意见。")] IReadOnlyList<CaseFile.Opinion> Opinions,
        [property: Description("答复的各个版本，最近的在前。")] IReadOnlyList<CaseFile.Conclusion> Conclusions,
        [property: Description("审核意见，最近的在前。")] IReadOnlyList<CaseFile.Check> Checks,
        [property: Description("建议人的评价。")] IReadOnlyList<CaseFile.Rating> Ratings,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<CaseFile.Act> History,
        [property: Description("并案办理时所随的牵头建议标识；自己牵头或未并案则没有。")] Guid? FollowsId,
        [property: Description("随本件一并办理的建议，最先到期的在前；答复时各自收到同一答复。")] IReadOnlyList<Follower> Followers);

    public sealed record Follower(Guid Id, string Number, string Topic, [property: Description("它自己的办理时限。")] DateTimeOffset DueAt);

    public static void Map(Api api) => api.Office.MapGet("/handling/{id:guid}", Handle)
        .Says(Policies.Handlers, "办理", "办理详情", "一件建议的办理全过程。承办单位只能查看本单位主办或协同办理的建议。")
        .Refuses(HandlingErrors.NotFound);

    internal static async Task<Response> Handle(
        Guid id, HandlingContext db, Caller caller, IOptions<HandlingSettings> settings, TimeProvider time, CancellationToken ct)
    {
        var its = await db.Cases.AsNoTracking().VisibleTo(caller, db).FirstOrDefaultAsync(c => c.Id == id, ct)
            ?? throw HandlingErrors.NotFound.Refuse();
        var isSealed = await db.Seals.AnyAsync(s => s.SuggestionId == id, ct);
        if (isSealed)
        {
            db.Audit("sealed-case.view", nameof(HandlingCase), id);
            await db.SaveChangesAsync(ct);
        }

        var file = await CaseFile.ReadAsync(db, id, ct);
        var light = its.ClosedAt is null ? settings.Value.At(time.GetUtcNow(), its.DueAt, its.ProgressDueAt) : Light.Green;
        return new(
            its.Id, its.Number, its.Topic, its.Domain, its.Aspect, its.Status, its.Status.Name(),
            CaseActions.For(its, caller, file), its.Round, its.DraftVersion, its.Result, file.UnitOf(its.LeadUnitId), file.CoUnits, its.AcceptedAt,
            its.DueAt, its.ProgressDueAt, its.OverdueAt, its.ExtendedDays, file.Extensions, its.OfficerId, isSealed, its.ClosedAt, light, file.Reports, file.Notes,
            file.Opinions, file.Conclusions, file.Checks, file.Ratings, file.History, its.FollowsId,
            [.. (await db.FollowersAsync(id, ct)).Select(c => new Follower(c.Id, c.Number, c.Topic, c.DueAt))]);
    }
}
