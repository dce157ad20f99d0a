using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>
/// 登记通话: who called, when, what was said, reached or not. What was told together has each its own proof; what was not told for the
/// same reason goes the same way for all that waits for this person. Who does not answer is called again on other days.
/// </summary>
internal static partial class RecordCall
{
    public const int WordsLength = 1000;

    public sealed record Request(
        [property: Description("结果：Reached 已接通并告知，NotReached 未接通，CallBack 约定另行致电，WrongNumber 号码有误，Declined 拒绝接听，NoContact 没有可用的联系方式，DoNotCall 本人要求不再致电。")]
        [property: AllowedValues(
            DeliveryOutcome.Reached, DeliveryOutcome.NotReached, DeliveryOutcome.WrongNumber, DeliveryOutcome.Declined, DeliveryOutcome.NoContact,
            DeliveryOutcome.CallBack, DeliveryOutcome.DoNotCall, ErrorMessage = "请选择通话结果。")]
        DeliveryOutcome Outcome,
        [property: Description("告知的内容和对方的回应；已接通时必填，请勿写入电话号码。")]
        [property: StringLength(WordsLength, ErrorMessage = "通话内容请控制在1000字以内。")]
        string? Words = null,
        [property: Description("通话时间，不填为现在。")]
        DateTimeOffset? At = null,
        [property: Description("约定再次致电的时间，结果为 CallBack 时必填。")]
        DateTimeOffset? CallBackAt = null,
        [property: Description("同一次通话中一并告知的其他事项。")]
        [property: MaxLength(50, ErrorMessage = "一次通话告知的事项过多，请分次登记。")]
        IReadOnlyList<Guid>? Together = null);

    public sealed record Response(
        Guid Id, NoticeStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("还要再打时，从这时起。")] DateTimeOffset? CallFrom);

    public static void Map(Api api) => api.Office.MapPost("/calls/{id:guid}/record", Handle)
        .Says(Policies.SocialWork, "电话告知", "登记通话结果", "号码有误、拒绝接听或要求不再致电的，自动改用书信等其他方式；本人要求不再致电的，今后也不再打电话。")
        .WithExample(new Request(DeliveryOutcome.Reached, "已告知受理情况和承办单位，对方表示满意。"))
        .Refuses(
            FeedbackErrors.CallNotFound, FeedbackErrors.WrongState, FeedbackErrors.WordsMissing, FeedbackErrors.WrongTime, CallErrors.Claimed,
            CallErrors.CallBackTime, CallErrors.NotTogether, CallErrors.PhoneInWords);

    internal static Task<Response> Handle(
        Guid id, Request request, FeedbackContext db, Caller caller, CallOutcomes outcomes, TimeProvider time, CancellationToken ct)
    {
        var words = string.IsNullOrWhiteSpace(request.Words) ? null : request.Words.Trim();
        if (request.Outcome == DeliveryOutcome.Reached && words is null) throw FeedbackErrors.WordsMissing.Refuse();
        if (words is not null && PhoneNumber().IsMatch(words)) throw CallErrors.PhoneInWords.Refuse();
        var now = time.GetUtcNow();
        var wished = request.CallBackAt?.ToUniversalTime();
        if (request.Outcome == DeliveryOutcome.CallBack && (wished is null || wished <= now || wished > now.AddDays(30))) throw CallErrors.CallBackTime.Refuse();
        return db.InTurnAsync(async () =>
        {
            var its = await db.CallsFor(caller).AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, ct) ?? throw FeedbackErrors.CallNotFound.Refuse();
            var at = request.At?.ToUniversalTime() ?? now;
            if (at > now || at < its.PlannedAt) throw FeedbackErrors.WrongTime.Refuse();
            var waiting = its.CallKey is { } key ? await db.HoldCallsAsync(key, ct) : [];
            if (waiting.Exists(n => n.IsClaimedByOther(caller.Id, now))) throw CallErrors.Claimed.Refuse();
            // Read by the suggester in this very moment, or ended already: the state machine says which of the two.
            var notice = waiting.Find(n => n.Id == id) ?? (await db.HoldNoticeAsync(id, ct))!;
            var together = (request.Together ?? []).Where(other => other != id).Distinct()
                .Select(other => waiting.Find(n => n.Id == other) ?? throw CallErrors.NotTogether.Refuse()).ToList();
            await outcomes.ApplyAsync(new(request.Outcome, words, at, wished, caller.Actor, now), notice, together, waiting, ct);
            return new Response(id, notice.Status, notice.Status.Name(), notice.CallFrom);
        }, ct);
    }

    // A mainland mobile number, also written with blanks or dashes, or an office or home line.
    [GeneratedRegex(@"(?<!\d)(1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}|[2-8]\d{7})(?!\d)")]
    private static partial Regex PhoneNumber();
}
