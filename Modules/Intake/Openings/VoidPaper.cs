using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>作废一份: a blank or illegible sheet, or a copy of another one; with its reason, so that the count still adds up. Can be taken back.</summary>
internal static class VoidPaper
{
    public sealed record Request(
        [property: Description("序号，从1开始。")]
        [property: Range(1, BoxOpening.MaxCount, ErrorMessage = "序号不正确。")]
        int Ordinal,
        [property: Description("原因：Blank 空白，Illegible 无法辨认，Duplicate 与另一份重复。")] PaperVoidReason Reason,
        [property: Description("与第几份重复；原因为重复件时必填，那一份须已登记。")] int? DuplicateOf = null,
        [property: Description("备注。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "备注请控制在500字以内。")]
        string? Note = null);

    public sealed record TakeBackRequest(
        [property: Description("取消作废的原因。")]
        [property: Required(ErrorMessage = "请写明原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/openings/{id:guid}/voids", Handle)
            .Says(Policies.BoxKeepers, "开箱", "作废一份", "空白、无法辨认或重复的纸张，写明原因后计入作废。")
            .WithExample(new Request(5, PaperVoidReason.Duplicate, 4))
            .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.OrdinalOutOfRange, OpeningErrors.AlreadyRegistered,
                OpeningErrors.AlreadyVoid, OpeningErrors.DuplicateOfMissing)
            .RequiresIdempotencyKey();
        api.Office.MapPost("/openings/{id:guid}/voids/{ordinal:int}/take-back", TakeBack)
            .Says(Policies.BoxKeepers, "开箱", "取消作废", "误作废的，取消后可以登记。")
            .WithExample(new TakeBackRequest("背面有内容，可以登记。"))
            .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.OrdinalOutOfRange, OpeningErrors.NotVoid);
    }

    internal static Task<OpeningView> Handle(
        Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOpeningAsync(id, caller, async opening =>
        {
            var (now, note) = (time.GetUtcNow(), string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
            var duplicateOf = request.Reason == PaperVoidReason.Duplicate ? request.DuplicateOf : null;
            opening.VoidPaper(request.Ordinal, request.Reason, duplicateOf is null ? note : $"与第{duplicateOf}份重复", caller.Actor, now);
            await db.MustBeFreeAsync(id, request.Ordinal, ct);
            if (request.Reason == PaperVoidReason.Duplicate
                && (duplicateOf is null || (await db.PaperAsync(id, duplicateOf.Value, ct))?.SuggestionId is null))
                throw OpeningErrors.DuplicateOfMissing.Refuse();
            db.OpeningPapers.Add(new OpeningPaper
            {
                OpeningId = id,
                Ordinal = request.Ordinal,
                VoidReason = request.Reason,
                DuplicateOf = duplicateOf,
                Note = note,
                By = caller.Id,
                At = now,
            });
            return await AfterAsync(db, opening, +1, ct);
        }, ct);

    internal static Task<OpeningView> TakeBack(
        Guid id, [Description("序号。")] int ordinal, TakeBackRequest request, IntakeContext db, Caller caller, TimeProvider time,
        CancellationToken ct) => db.ActOnOpeningAsync(id, caller, async opening =>
        {
            opening.TakeBackVoid(ordinal, request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            var paper = await db.OpeningPapers.FirstOrDefaultAsync(p => p.OpeningId == id && p.Ordinal == ordinal, ct);
            if (paper is null || paper.SuggestionId is not null) throw OpeningErrors.NotVoid.Refuse();
            db.OpeningPapers.Remove(paper);
            return await AfterAsync(db, opening, -1, ct);
        }, ct);

    /// <summary>The view counts what is in the database; the present change is saved a moment later.</summary>
    private static async Task<OpeningView> AfterAsync(IntakeContext db, BoxOpening opening, int change, CancellationToken ct)
    {
        var view = await db.ViewAsync(opening, ct);
        return view with { Void = view.Void + change };
    }
}
