using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>结清: only when every counted paper is registered or void, and two people stand for the count. Or the record is void as a whole.</summary>
internal static class CloseOpening
{
    public sealed record CancelRequest(
        [property: Description("整次作废的原因。")]
        [property: Required(ErrorMessage = "请写明原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/openings/{id:guid}/close", Close)
            .Says(Policies.BoxKeepers, "开箱", "结清", "清点份数等于登记与作废之和，并经第二人确认后，才能结清。")
            .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.PapersMissing);
        api.Office.MapPost("/openings/{id:guid}/cancel", Cancel)
            .Says(Policies.BoxKeepers, "开箱", "整次作废", "误记的开箱可以整次作废；已经登记过建议的不能作废。")
            .WithExample(new CancelRequest("选错了征集箱，重新记录。"))
            .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.HasPapers);
    }

    internal static Task<OpeningView> Close(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOpeningAsync(id, caller, async opening =>
        {
            opening.Close(await db.OpeningPapers.Where(p => p.OpeningId == id).Select(p => p.Ordinal).ToListAsync(ct), caller.Actor, time.GetUtcNow());
            return await db.ViewAsync(opening, ct);
        }, ct);

    internal static Task<OpeningView> Cancel(
        Guid id, CancelRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOpeningAsync(id, caller, async opening =>
        {
            var registered = await db.OpeningPapers.AnyAsync(p => p.OpeningId == id && p.SuggestionId != null, ct);
            opening.Cancel(registered, request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return await db.ViewAsync(opening, ct);
        }, ct);
}
