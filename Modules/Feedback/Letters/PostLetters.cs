using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Letters;

/// <summary>登记寄出: day and register number are the proof; all of a list or none. A letter that comes back has reached nobody.</summary>
internal static class PostLetters
{
    public sealed record Posted(
        [property: Description("书信标识。")] Guid Id,
        [property: Description("挂号信编号。")]
        [property: Required(ErrorMessage = "请填写挂号信编号。"), StringLength(40, ErrorMessage = "挂号信编号请控制在40字以内。")]
        string RegisterNumber);

    public sealed record Request(
        [property: Description("寄出日期。")] DateOnly PostedOn,
        [property: Description("寄出的书信，一次最多50件。")]
        [property: Required(ErrorMessage = "请填写寄出的书信。"), Length(1, PrintLetters.AtOnce, ErrorMessage = "请登记1至50件书信。")]
        IReadOnlyList<Posted> Letters);

    public sealed record Response([property: Description("登记寄出的件数。")] int Count);

    public sealed record Back(
        [property: Description("退回的原因，如“查无此人”。")]
        [property: Required(ErrorMessage = "请填写退回的原因。"), StringLength(200, ErrorMessage = "退回的原因请控制在200字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/letters/posted", Post)
            .Says(Policies.SocialWork, "书信告知", "登记寄出", "填写寄出日期和挂号信编号，作为告知的凭证。")
            .WithExample(new Request(new(2024, 11, 28), [new(Guid.Parse("01936f00-0000-7000-8000-000000000001"), "XA12345678937")]))
            .Refuses(LetterErrors.NotFound, LetterErrors.NotPrinted, LetterErrors.WrongDay);
        api.Office.MapPost("/letters/{id:guid}/returned", Return)
            .Says(Policies.SocialWork, "书信告知", "登记退回", "书信被退回的，这次告知记为未能联系上。")
            .WithExample(new Back("查无此人"))
            .Refuses(LetterErrors.NotFound, FeedbackErrors.WrongState);
    }

    internal static Task<Response> Post(Request request, FeedbackContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (now, numbers) = (time.GetUtcNow(), request.Letters.GroupBy(l => l.Id).ToDictionary(g => g.Key, g => g.Last().RegisterNumber.Trim()));
        return db.InTurnAsync(async () =>
        {
            var ids = numbers.Keys.ToArray();
            if (await db.LettersFor(caller).CountAsync(n => ids.Contains(n.Id) && n.Status == NoticeStatus.Writing, ct) < ids.Length)
                throw LetterErrors.NotFound.Refuse();
            var letters = await db.Notices.FromSql($"select *, xmin from feedback.notice where id = any({ids}) order by id for update").ToListAsync(ct);
            foreach (var letter in letters)
            {
                var printed = letter.PrintedAt ?? throw LetterErrors.NotPrinted.Refuse();
                if (request.PostedOn < Shanghai.DateOf(printed) || request.PostedOn > Shanghai.DateOf(now)) throw LetterErrors.WrongDay.Refuse();
                letter.Post(request.PostedOn, numbers[letter.Id], caller.Actor, now);
                db.Attempts.Add(DeliveryAttempt.ByLetter(letter.Id, DeliveryOutcome.Posted, numbers[letter.Id], caller.Actor, now));
            }

            return new Response(letters.Count);
        }, ct);
    }

    internal static Task<Response> Return(Guid id, Back request, FeedbackContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            if (!await db.LettersFor(caller).AnyAsync(n => n.Id == id, ct) || await db.HoldNoticeAsync(id, ct) is not { } letter)
                throw LetterErrors.NotFound.Refuse();
            letter.Return(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            db.Attempts.Add(DeliveryAttempt.ByLetter(id, DeliveryOutcome.Returned, request.Reason.Trim(), caller.Actor, time.GetUtcNow()));
            return new Response(1);
        }, ct);
}
