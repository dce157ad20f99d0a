using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>
/// 登记通话: who called, when, what was said, reached or not. Who does not answer is called again on other days, three in all;
/// a wrong number, a refusal or no contact at all ends the trying at once.
/// </summary>
internal static class RecordCall
{
    public const int WordsLength = 1000;

    public sealed record Request(
        [property: Description("结果：Reached 已接通并告知，NotReached 未接通，WrongNumber 号码有误，Declined 拒绝接听，NoContact 没有可用的联系方式。")]
        [property: AllowedValues(
            DeliveryOutcome.Reached, DeliveryOutcome.NotReached, DeliveryOutcome.WrongNumber, DeliveryOutcome.Declined, DeliveryOutcome.NoContact,
            ErrorMessage = "请选择通话结果。")]
        DeliveryOutcome Outcome,
        [property: Description("告知的内容和对方的回应；已接通时必填。")]
        [property: StringLength(WordsLength, ErrorMessage = "通话内容请控制在1000字以内。")]
        string? Words = null,
        [property: Description("通话时间，不填为现在。")]
        DateTimeOffset? At = null);

    public sealed record Response(
        Guid Id, NoticeStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("还要再打时，从这时起。")] DateTimeOffset? CallFrom);

    public static void Map(Api api) => api.Office.MapPost("/calls/{id:guid}/record", Handle)
        .Says(Policies.SocialWork, "电话告知", "登记通话结果")
        .WithExample(new Request(DeliveryOutcome.Reached, "已告知受理情况和承办单位，对方表示满意。"))
        .Refuses(FeedbackErrors.CallNotFound, FeedbackErrors.WrongState, FeedbackErrors.WordsMissing, FeedbackErrors.WrongTime);

    internal static async Task<Response> Handle(
        Guid id, Request request, FeedbackContext db, Caller caller, TimeProvider time, IOptions<FeedbackSettings> settings, CancellationToken ct)
    {
        var words = string.IsNullOrWhiteSpace(request.Words) ? null : request.Words.Trim();
        if (request.Outcome == DeliveryOutcome.Reached && words is null) throw FeedbackErrors.WordsMissing.Refuse();
        var notice = await db.Notices.FirstOrDefaultAsync(n => n.Id == id && n.Route == NoticeRoute.Telephone, ct)
            ?? throw FeedbackErrors.CallNotFound.Refuse();
        var now = time.GetUtcNow();
        var at = request.At?.ToUniversalTime() ?? now;
        if (at > now || at < notice.PlannedAt) throw FeedbackErrors.WrongTime.Refuse();

        if (request.Outcome == DeliveryOutcome.Reached) notice.Tell(caller.Actor, at);
        else if (request.Outcome != DeliveryOutcome.NotReached) notice.GiveUp(caller.Actor, now, request.Outcome.Name());
        else if (await DaysTriedAsync(db, id, at, ct) < settings.Value.CallDays) notice.CallAgain(caller.Actor, at, now);
        else notice.GiveUp(caller.Actor, now, $"{settings.Value.CallDays}天均未接通");
        db.Attempts.Add(DeliveryAttempt.ByPhone(id, request.Outcome, words, caller.Actor, at));
        return await db.SaveAsync(new Response(id, notice.Status, notice.Status.Name(), notice.CallFrom), ct);
    }

    /// <summary>On how many different days it was tried, the present call counted; a second try on one day costs nothing.</summary>
    private static async Task<int> DaysTriedAsync(FeedbackContext db, Guid notice, DateTimeOffset at, CancellationToken ct) =>
        (await db.Attempts.Where(a => a.NoticeId == notice && a.Outcome == DeliveryOutcome.NotReached).Select(a => a.At).ToListAsync(ct))
        .Append(at).Select(Shanghai.DateOf).Distinct().Count();
}
