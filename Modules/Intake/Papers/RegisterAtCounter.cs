using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Openings;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>窗口当面提交: a clerk registers for a person who hands in a paper or tells it at the counter, and gives them the slip.</summary>
internal static class RegisterAtCounter
{
    public sealed record Request(
        [property: Required(ErrorMessage = "请填写建议内容。")] PaperForm.Content Content,
        [property: Description("交来的时间，默认现在；补录时填写实际时间。")] DateTimeOffset? ReceivedAt = null);

    public static void Map(Api api) => api.Office.MapPost("/counter/suggestions", Handle)
        .Says(Policies.BoxKeepers, "纸质建议", "窗口登记一件建议", "代当面提交的人登记，六要素可以不全；登记后打印回执交给本人。")
        .WithExample(new Request(PaperForm.Content.Example))
        .Refuses(PaperErrors.NothingWritten, IntakeErrors.PlaceUnknown, OpeningErrors.InFuture, OpeningErrors.TooLongAgo)
        .Refuses(AttachmentErrors.OfAttaching).Refuses(EnteringErrors.OfPaper)
        .RequiresIdempotencyKey();

    internal static async Task<Created<PaperReceipt>> Handle(
        Request request, IntakeContext db, NumberSeries numbers, Registrar registrar, ReceiptTime times, PersonalDataCipher cipher,
        AttachmentKeeper attachments, Caller caller, CancellationToken ct)
    {
        var its = request.Content.ToSuggestion(Channel.Counter, caller, times.Of(request.ReceivedAt), await EntryBook.FindAsync(db, request.Content.Entry, ct));
        var suggestion = registrar.Register(db, its, await numbers.NextAsync(ct), caller.Actor);
        await attachments.AttachAsync(request.Content.ScanIds, caller.Actor, suggestion.Id, AttachmentUse.Scan, ct);
        var receipt = await db.SaveAsync(PaperReceipt.Of(suggestion, its, cipher), ct);
        return TypedResults.Created($"/api/office/papers/{receipt.Id}", receipt);
    }
}
