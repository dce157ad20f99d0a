using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Letters;

/// <summary>
/// 打印书信: a batch as one PDF, the posting list on top. Each address is looked at through the gate and stands in the audit log; whoever was
/// erased meanwhile gets no letter. May be repeated while it is not posted; rating links of an earlier print then no longer open.
/// </summary>
internal static class PrintLetters
{
    public const int AtOnce = 50;

    public sealed record Request(
        [property: Description("要打印的书信标识，一次最多50件。")]
        [property: Required(ErrorMessage = "请选择要打印的书信。"), Length(1, AtOnce, ErrorMessage = "请选择1至50件书信。")]
        IReadOnlyList<Guid> Ids);

    public static void Map(Api api) => api.Office.MapPost("/letters/print", Handle)
        .Says(Policies.SocialWork, "书信告知", "打印书信", "成批打印为一个 A4 PDF，首页是寄送清单；收信人地址只出现在纸上，每次打印都记入审计日志。")
        .WithExample(new Request([Guid.Parse("01936f00-0000-7000-8000-000000000001")]))
        .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf")
        .Refuses(LetterErrors.NotFound, LetterErrors.NothingToPrint, LetterErrors.PrintingUnavailable);

    internal static async Task<FileContentHttpResult> Handle(
        Request request, FeedbackContext db, LetterWriter writer, Printer printer, Caller caller, TimeProvider time, ILogger<LetterWriter> log, CancellationToken ct)
    {
        var (ids, now) = (request.Ids.Distinct().ToArray(), time.GetUtcNow());
        // Saved without remembering an answer: a repeated print is another print, and its answer is no JSON.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LettersFor(caller).CountAsync(n => ids.Contains(n.Id) && n.Status == NoticeStatus.Writing, ct) < ids.Length)
            throw LetterErrors.NotFound.Refuse();
        var notices = await db.Notices.FromSql($"select *, xmin from feedback.notice where id = any({ids}) and status = 'Writing' order by id for update").ToListAsync(ct);
        List<Letter> letters = [];
        foreach (var notice in notices)
        {
            if (await writer.WriteAsync(notice, now, ct) is not { } letter) continue;
            letters.Add(letter);
            notice.Print(caller.Actor, now);
        }

        var printed = letters.Count == 0 ? null : Print(letters, notices.Count - letters.Count, printer, now, log);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return printed is null ? throw LetterErrors.NothingToPrint.Refuse() : TypedResults.File(printed.Content, printed.ContentType, "letters.pdf");
    }

    private static Printed Print(List<Letter> letters, int leftOut, Printer printer, DateTimeOffset now, ILogger log)
    {
        try
        {
            var list = new PostingList([.. letters.Select(l => l.Number)], leftOut, now);
            return printer.Pdf("人民建议告知书", [.. list.Pages, .. letters.SelectMany(l => l.Pages(printer))]);
        }
        catch (FontMissingException e)
        {
            log.LogError(e, "Nothing can be printed");
            throw LetterErrors.PrintingUnavailable.Refuse();
        }
    }
}
