using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Channels;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Office;

/// <summary>
/// 建议全文: what an official reads before deciding or handling, the suggester masked. The Social Work Department reads all; a
/// unit reads what it has an order for, and for the rest gets the same answer as for a number that does not exist.
/// </summary>
internal static class ReadSuggestion
{
    public sealed record Response(
        Guid Id, string Number, Channel Channel, string? ExternalNumber,
        [property: Description("渠道系统记录的提出时间，以对方时钟为准，不用于计算时限。")] DateTimeOffset? OccurredAt,
        [property: Description("渠道系统的时间与我们的收到时间相差过大，请勿作为依据。")] bool ClockOff,
        [property: Description("来自征集箱、窗口，或扫征集箱码提交的，说明出处。")] Origin? Origin,
        [property: Description("纸质建议缺少的要素。")] IReadOnlyList<SuggestionElement> Missing,
        string Topic, string Rationale, string Countermeasures,
        string? SupplementText, Domain? Domain, LivelihoodAspect? Aspect, string? Subdistrict, string? Community, Publicity Publicity,
        TextVerdict TextVerdict, SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("建议人，已脱敏；需要联系时请使用“查看联系方式”。")] MaskedPerson? Suggester,
        DateTimeOffset ReceivedAt, IReadOnlyList<TimelineItem> Timeline, IReadOnlyList<Act> History,
        [property: Description("附件，按提交的先后。")] IReadOnlyList<AttachmentItem> Files,
        [property: Description("内容检查的依据，如命中的词语；仅社会工作部可见。")] string? TextFinding);

    /// <summary>出处: which box and opening it came from, and who registered it.</summary>
    public sealed record Origin(
        [property: Description("箱号。")] string? BoxCode,
        [property: Description("征集箱名称和位置。")] string? Box,
        [property: Description("开箱记录标识。")] Guid? OpeningId,
        [property: Description("开箱时的序号。")] int? Ordinal,
        [property: Description("登记人（账号标识）。")] Guid? ClerkId);

    /// <summary>One line of the record of acts.</summary>
    public sealed record Act(DateTimeOffset At, ActorKind By, Guid ActorId, string Name, string? From, string? To, string? Reason);

    public static void Map(Api api) => api.Office.MapGet("/suggestions/{id:guid}", Handle)
        .Says(Policies.Handlers, "建议", "建议全文", "全文、状态、进展和操作记录；建议人信息已脱敏。承办单位只能查看派给本单位的建议。")
        .Refuses(IntakeErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        var s = await db.Suggestions.AsNoTracking().OpenTo(caller, db).FirstOrDefaultAsync(x => x.Id == id, ct)
            ?? throw IntakeErrors.NotFound.Refuse();
        await db.RecordSealedAsync(id, "read", ct);
        var to = Visibility.AudienceOf(caller);
        var suggester = (await people.MaskedAsync([s.SuggesterId], ct)).GetValueOrDefault(s.SuggesterId);
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new Act(h.At, h.ActorKind, h.ActorId, h.Act, h.From, h.To, h.Reason)).ToListAsync(ct);
        return new(
            s.Id, s.Number, s.Channel, s.ExternalNumber, s.OccurredAt, PartnerClock.IsOff(s.OccurredAt, s.ReceivedAt),
            await OriginOf(s, db, ct), s.Missing, s.Shown(x => x.Topic, to), s.Shown(x => x.Rationale, to), s.Shown(x => x.Countermeasures, to),
            s.SupplementText is null ? null : s.Shown(x => x.SupplementText!, to), s.Domain, s.Aspect,
            Divisions.NameOf(s.SubdistrictCode), Divisions.NameOf(s.CommunityCode), s.Publicity, s.TextVerdict, s.Status,
            s.Status.Name(), suggester, s.ReceivedAt, await TimelineItem.OfAsync(db, s, ct), history,
            await AttachmentItem.OfAsync(db, id, ct), to == Audience.SocialWork ? s.TextFinding : null);
    }

    private static async Task<Origin?> OriginOf(Suggestion s, IntakeContext db, CancellationToken ct)
    {
        if (s.BoxId is null && s.ClerkId is null) return null;
        var box = await db.Boxes.AsNoTracking().FirstOrDefaultAsync(b => b.Id == s.BoxId, ct);
        var ordinal = s.OpeningId is null ? null : await db.OpeningPapers.Where(p => p.SuggestionId == s.Id)
            .Select(p => (int?)p.Ordinal).FirstOrDefaultAsync(ct);
        return new(box?.Code, box is null ? null : $"{box.Name}，{box.Place}", s.OpeningId, ordinal, s.ClerkId);
    }
}
