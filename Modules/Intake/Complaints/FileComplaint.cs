using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>提出投诉: about the mini-program, an attitude or a delay; answered within the limit of the clock rule "complaint".</summary>
internal static class FileComplaint
{
    public sealed record Request(
        [property: Description("投诉的是什么。")] ComplaintKind Kind,
        [property: Description("您遇到的问题，2000字以内。")]
        [property: Required(ErrorMessage = "请写明您遇到的问题。"), StringLength(2000, ErrorMessage = "投诉内容请控制在2000字以内。")]
        string Text,
        [property: Description("投诉谁；不清楚就选不清楚。投诉哪个单位，就不会由哪个单位处理。")] ComplaintTarget Target = ComplaintTarget.Unknown,
        [property: Description("与本人哪件建议有关，可不填。")] Guid? SuggestionId = null);

    public sealed record Response(
        Guid Id, [property: Description("投诉编号。")] string Number, DateTimeOffset ReceivedAt,
        [property: Description("答复期限，过此时刻为超期。")] DateTimeOffset DueAt);

    public static void Map(Api api) => api.Mini.MapPost("/complaints", Handle)
        .Says(Policies.Resident, "服务投诉", "提出投诉", "对小程序、工作人员态度或办理拖延的投诉，与建议分开办理，5个工作日内答复。")
        .WithExample(new Request(ComplaintKind.Delay, "我的建议已经受理五十天了，没有看到任何进展。", ComplaintTarget.HandlingUnit))
        .Refuses(ComplaintErrors.TextMissing, IntakeErrors.NotFound)
        .RequireRateLimiting(RateLimits.Writing)
        .RequiresIdempotencyKey();

    internal static async Task<Created<Response>> Handle(
        Request request, IntakeContext db, Caller caller, ClockRules rules, CurrentCalendar calendar, TimeProvider time, CancellationToken ct)
    {
        var text = PlainText.Paragraphs(request.Text);
        if (text.Length == 0) throw ComplaintErrors.TextMissing.Refuse();
        if (request.SuggestionId is { } about && !await db.Suggestions.AnyAsync(s => s.Id == about && s.AccountId == caller.Id, ct))
            throw IntakeErrors.NotFound.Refuse();
        var answer = await db.InTurnAsync(async () =>
        {
            var now = time.GetUtcNow();
            var day = Shanghai.DateOf(now);
            var last = (await db.Database.SqlQuery<int>($"""
                insert into intake.complaint_day (day, last) values ({day}, 1)
                on conflict (day) do update set last = complaint_day.last + 1 returning last
                """).ToListAsync(ct)).Single();
            // The number of a suggestion with other letters in front: as easily dictated, never mistaken for one.
            var number = "TS" + new TrackingNumber(day, last).ToString()[2..];
            var clock = ClockRecord.Start(NewId.At(now), rules[ClockRules.Complaint], now, caller.Id.ToString(), "收到投诉", calendar.Value);
            var complaint = ServiceComplaint.File(request, text, number, caller.Actor, clock);
            db.AddRange(complaint, clock);
            return new Response(complaint.Id, complaint.Number, complaint.ReceivedAt, complaint.DueAt);
        }, ct);
        return TypedResults.Created($"/api/mini/complaints/{answer.Id}", answer);
    }
}

/// <summary>The last ordinal of a day's complaints.</summary>
internal sealed class ComplaintDay
{
    public DateOnly Day { get; init; }
    public int Last { get; set; }
}
