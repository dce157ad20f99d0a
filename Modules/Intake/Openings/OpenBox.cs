using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Papers;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>开箱: the first person records seal and count; a box has one opening at a time that is not yet closed.</summary>
internal static class OpenBox
{
    public sealed record Request(
        [property: Description("箱内共有几份，0至2000。")]
        [property: Range(0, BoxOpening.MaxCount, ErrorMessage = "份数应在0至2000之间。")]
        int Count,
        [property: Description("封签状态：Intact 完好，Broken 破损。")] SealState Seal,
        [property: Description("原封签号。")]
        [property: StringLength(BoxOpening.MaxSeal, ErrorMessage = "封签号请控制在40个字符以内。")]
        string? SealNumber = null,
        [property: Description("封签情况；破损时必填。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "封签情况请控制在500字以内。")]
        string? SealNote = null,
        [property: Description("开箱后换上的新封签号；下次开箱时核对。")]
        [property: StringLength(BoxOpening.MaxSeal, ErrorMessage = "封签号请控制在40个字符以内。")]
        string? NewSealNumber = null,
        [property: Description("开箱时间，默认现在；补录时填写实际时间。")] DateTimeOffset? OpenedAt = null);

    public static void Map(Api api) => api.Office.MapPost("/boxes/{id:guid}/openings", Handle)
        .Says(Policies.BoxKeepers, "开箱", "开箱", "第一人记录封签和份数；随后由第二人用自己的账号确认。")
        .WithExample(new Request(12, SealState.Intact, "F-20241101", null, "F-20241128"))
        .Refuses(BoxErrors.NotFound, OpeningErrors.BoxRemoved, OpeningErrors.AlreadyOpen, OpeningErrors.InFuture,
            OpeningErrors.TooLongAgo, OpeningErrors.SealNoteMissing)
        .RequiresIdempotencyKey();

    internal static async Task<Created<OpeningView>> Handle(
        Guid id, Request request, IntakeContext db, ReceiptTime times, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var found = new OpeningFindings(
            request.Count, Text(request.SealNumber), request.Seal, Text(request.SealNote), Text(request.NewSealNumber));
        if (found is { Seal: SealState.Broken, SealNote: null }) throw OpeningErrors.SealNoteMissing.Refuse();
        var box = await db.FindBoxAsync(id, caller, ct);
        if (box.Status == BoxStatus.Removed) throw OpeningErrors.BoxRemoved.Refuse();
        var last = await db.Openings.AsNoTracking().Where(o => o.BoxId == id && o.Status == OpeningStatus.Closed)
            .OrderByDescending(o => o.OpenedAt).FirstOrDefaultAsync(ct);
        var at = times.Of(request.OpenedAt, last?.OpenedAt);
        var opening = BoxOpening.Open(id, found, last?.NewSealNumber, at, caller.Actor, time.GetUtcNow());
        db.Openings.Add(opening);
        try
        {
            var view = await db.SaveAsync(OpeningView.Of(opening, (box.Code, box.Name), 0, 0), ct);
            return TypedResults.Created($"/api/office/openings/{opening.Id}", view);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException
            { SqlState: PostgresErrorCodes.UniqueViolation, TableName: OpeningsArea.Table })
        {
            throw OpeningErrors.AlreadyOpen.Refuse();
        }
    }

    private static string? Text(string? typed) => PlainText.Line(typed) is { Length: > 0 } text ? text : null;
}
