using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Papers;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>登记一份: one counted paper, with its scan, becomes a suggestion with its number; received when the box was opened, incomplete as it may be.</summary>
internal static class RegisterPaper
{
    public sealed record Request(
        [property: Description("序号，从1开始，写在纸张右上角。")]
        [property: Range(1, BoxOpening.MaxCount, ErrorMessage = "序号不正确。")]
        int Ordinal,
        [property: Required(ErrorMessage = "请填写建议内容。")] PaperForm.Content Content);

    public static void Map(Api api) => api.Office.MapPost("/openings/{id:guid}/papers", Handle)
        .Says(Policies.BoxKeepers, "开箱", "登记一份", "把清点出的一份登记为建议，六要素可以不全；收到时间即开箱时间。同一序号只能登记一次。")
        .WithExample(new Request(1, PaperForm.Content.Example with { ScanIds = [Guid.Parse("01936f00-0000-7000-8000-000000000001")] }))
        .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.OrdinalOutOfRange, OpeningErrors.AlreadyRegistered,
            OpeningErrors.AlreadyVoid, PaperErrors.NothingWritten, PaperErrors.ScanMissing, IntakeErrors.PlaceUnknown)
        .Refuses(AttachmentErrors.OfAttaching).Refuses(EnteringErrors.OfPaper)
        .RequiresIdempotencyKey();

    internal static async Task<Created<PaperReceipt>> Handle(
        Guid id, Request request, IntakeContext db, NumberSeries numbers, Registrar registrar, PersonalDataCipher cipher,
        AttachmentKeeper attachments, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var found = await db.FindOpeningAsync(id, caller, ct);
        var its = request.Content.ToSuggestion(Channel.SuggestionBox, caller, found.OpenedAt, await EntryBook.FindAsync(db, request.Content.Entry, ct), found.BoxId, id);
        if (request.Content.ScanIds is not { Count: > 0 }) throw PaperErrors.ScanMissing.Refuse();
        // Before a number is taken: a retry should not use one up.
        await db.MustBeFreeAsync(id, request.Ordinal, ct);
        var number = await numbers.NextAsync(ct);
        var receipt = await db.ActOnOpeningAsync(id, caller, async opening =>
        {
            opening.RegisterPaper(request.Ordinal, number.ToString(), caller.Actor, time.GetUtcNow());
            await db.MustBeFreeAsync(id, request.Ordinal, ct);
            var suggestion = registrar.Register(db, its, number, caller.Actor);
            await attachments.AttachAsync(request.Content.ScanIds, caller.Actor, suggestion.Id, AttachmentUse.Scan, ct);
            db.OpeningPapers.Add(new OpeningPaper
            {
                OpeningId = id,
                Ordinal = request.Ordinal,
                SuggestionId = suggestion.Id,
                By = caller.Id,
                At = time.GetUtcNow(),
            });
            return PaperReceipt.Of(suggestion, its, cipher);
        }, ct);
        return TypedResults.Created($"/api/office/papers/{receipt.Id}", receipt);
    }
}
