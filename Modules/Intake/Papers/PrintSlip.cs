using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Scenes;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>
/// 打印回执: number and query secret for whoever handed in paper, as often as needed, since the secret is derived and not stored. Each
/// time stands in the history. After a claim there is nothing to hand out: the person has it in their account.
/// </summary>
internal static class PrintSlip
{
    public sealed record Response(
        [property: Description("建议编号。")] string Number,
        [property: Description("查询码。")] string QuerySecret,
        [property: Description("二维码内容。")] string CodeContent,
        string Topic,
        DateTimeOffset ReceivedAt,
        [property: Description("缺少的要素。")] IReadOnlyList<SuggestionElement> Missing);

    public static void Map(Api api)
    {
        api.Office.MapPost("/papers/{id:guid}/slip", Show)
            .Says(Policies.BoxKeepers, "纸质建议", "查看回执", "编号和查询码，用于自行制作回执或口头告知；每次都记入操作记录。")
            .Refuses(PaperErrors.NotFound, PaperErrors.Claimed);
        api.Office.MapPost("/papers/{id:guid}/slip/pdf", Print)
            .Says(Policies.BoxKeepers, "纸质建议", "打印回执", "A6 PDF，可以重复打印；每次都记入操作记录。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf")
            .Refuses(PaperErrors.NotFound, PaperErrors.Claimed, BoxErrors.PrintingUnavailable);
    }

    internal static Task<Response> Show(
        Guid id, IntakeContext db, PersonalDataCipher cipher, IOptions<SceneSettings> scenes, Caller caller, TimeProvider time,
        CancellationToken ct) => db.ActOnPaperAsync(id, caller, suggestion =>
        {
            MustBeUnclaimed(suggestion);
            suggestion.NoteSlip("屏幕", caller.Actor, time.GetUtcNow());
            return Task.FromResult(new Response(
                suggestion.Number, QuerySecret.Of(id, cipher), CodeContent(suggestion, scenes.Value), suggestion.Topic,
                suggestion.ReceivedAt, suggestion.Missing));
        }, ct);

    internal static async Task<FileContentHttpResult> Print(
        Guid id, IntakeContext db, PersonalDataCipher cipher, IOptions<SceneSettings> scenes, Printer printer, PosterPrinting printing,
        Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = await db.PapersOf(caller).AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw PaperErrors.NotFound.Refuse();
        MustBeUnclaimed(its);
        var slip = new Slip(its, QuerySecret.Of(id, cipher), CodeContent(its, scenes.Value));
        var printed = printing.Guard(() => printer.Pdf("人民建议回执", [slip.Page]));
        // Saved without remembering an answer: a repeated print is another print, and its answer is no JSON.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var held = (await db.HoldAsync(id, ct))!;
        MustBeUnclaimed(held);
        held.NoteSlip("A6 PDF", caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return TypedResults.File(printed.Content, printed.ContentType, $"{its.Number}.pdf");
    }

    private static string CodeContent(Suggestion suggestion, SceneSettings scenes) => $"{scenes.Link}{Scene.OfReceipt(suggestion.Number)}";

    private static void MustBeUnclaimed(Suggestion suggestion)
    {
        if (suggestion.AccountId is not null) throw PaperErrors.Claimed.Refuse();
    }
}
