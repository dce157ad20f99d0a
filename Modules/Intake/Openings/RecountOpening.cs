using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>更正份数: a miscount is put right with an explanation; the first count stays on record.</summary>
internal static class RecountOpening
{
    public sealed record Request(
        [property: Description("更正后的份数。")]
        [property: Range(0, BoxOpening.MaxCount, ErrorMessage = "份数应在0至2000之间。")]
        int Count,
        [property: Description("与原来不同的原因。")]
        [property: Required(ErrorMessage = "请写明更正的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Explanation);

    public static void Map(Api api) => api.Office.MapPost("/openings/{id:guid}/recount", Handle)
        .Says(Policies.BoxKeepers, "开箱", "更正份数", "清点有误时更正，须写明原因；更正后由另一人重新确认。")
        .WithExample(new Request(13, "第7份的信封中另有一份，清点时未发现。"))
        .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.CountSame, OpeningErrors.CountTooSmall);

    internal static Task<OpeningView> Handle(
        Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOpeningAsync(id, caller, async opening =>
        {
            var highest = await db.OpeningPapers.Where(p => p.OpeningId == id).MaxAsync(p => (int?)p.Ordinal, ct) ?? 0;
            opening.Recount(request.Count, highest, request.Explanation.Trim(), caller.Actor, time.GetUtcNow());
            return await db.ViewAsync(opening, ct);
        }, ct);
}
