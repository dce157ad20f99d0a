using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>纸质建议详情: what the clerk needs to complete it: the texts, what is missing, the suggester masked.</summary>
internal static class ShowPaper
{
    public sealed record Response(
        Guid Id, string Number, Channel Channel,
        [property: Description("箱号；窗口登记的没有。")] string? BoxCode,
        [property: Description("开箱记录标识。")] Guid? OpeningId,
        string Topic, string Rationale, string Countermeasures,
        [property: Description("建议人，已脱敏。")] MaskedPerson? Suggester,
        [property: Description("缺少的要素。")] IReadOnlyList<SuggestionElement> Missing,
        SuggestionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("已由本人认领到小程序账号。")] bool Claimed,
        DateTimeOffset ReceivedAt,
        [property: Description("扫描件。")] IReadOnlyList<AttachmentItem> Files,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Line> History);

    public sealed record Line(DateTimeOffset At, ActorKind By, Guid ActorId, string Act, string? Reason);

    public static void Map(Api api) => api.Office.MapGet("/papers/{id:guid}", Handle)
        .Says(Policies.BoxKeepers, "纸质建议", "纸质建议详情", "内容、缺少的要素和操作记录；建议人信息已脱敏。")
        .Refuses(PaperErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        var s = await db.PapersOf(caller).AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, ct) ?? throw PaperErrors.NotFound.Refuse();
        var box = await db.Boxes.Where(b => b.Id == s.BoxId).Select(b => b.Code).FirstOrDefaultAsync(ct);
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new Line(h.At, h.ActorKind, h.ActorId, h.Act, h.Reason)).ToListAsync(ct);
        return new(
            s.Id, s.Number, s.Channel, box, s.OpeningId, s.Topic, s.Rationale, s.Countermeasures,
            (await people.MaskedAsync([s.SuggesterId], ct)).GetValueOrDefault(s.SuggesterId), s.Missing, s.Status, s.Status.Name(),
            s.AccountId is not null, s.ReceivedAt, await AttachmentItem.OfAsync(db, id, ct), history);
    }
}
