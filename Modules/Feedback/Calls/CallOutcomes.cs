using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>One telephone call as it was recorded.</summary>
internal sealed record PhoneCall(DeliveryOutcome Outcome, string? Words, DateTimeOffset At, DateTimeOffset? CallBackAt, Actor By, DateTimeOffset Now);

/// <summary>What follows a telephone call, for what was told and for all else that waits for this person. Scoped.</summary>
internal sealed class CallOutcomes(FeedbackContext db, Telling telling, IOptions<FeedbackSettings> settings)
{
    /// <param name="together">Told in the same call.</param>
    /// <param name="waiting">All that waits for a call to this person, held.</param>
    public async Task ApplyAsync(PhoneCall call, Notice notice, IReadOnlyList<Notice> together, IReadOnlyList<Notice> waiting, CancellationToken ct)
    {
        var concerned = call.Outcome == DeliveryOutcome.Reached ? [notice, .. together] : waiting.Contains(notice) ? waiting : [notice];
        foreach (var its in concerned) db.Attempts.Add(DeliveryAttempt.ByPhone(its.Id, call.Outcome, call.Words, call.By, call.At));
        await NoteWishAsync(call, notice, ct);
        foreach (var its in concerned) await FollowAsync(call, its, ct);
        foreach (var its in waiting) its.Release();
    }

    private async Task FollowAsync(PhoneCall call, Notice its, CancellationToken ct)
    {
        switch (call.Outcome)
        {
            case DeliveryOutcome.Reached:
                its.Tell(call.By, call.At);
                break;
            case DeliveryOutcome.CallBack:
                its.CallBack(call.By, call.CallBackAt!.Value, call.Now);
                break;
            case DeliveryOutcome.NotReached when await DaysTriedAsync(its.Id, call.At, ct) < settings.Value.CallDays:
                its.CallAgain(call.By, call.At, call.Now, settings.Value.QuietHours);
                break;
            default:
                if (its.Status != NoticeStatus.Calling) throw FeedbackErrors.WrongState.Refuse();
                var why = call.Outcome == DeliveryOutcome.NotReached ? $"{settings.Value.CallDays}天均未接通" : call.Outcome.Name();
                await telling.PlanAgainAsync(its, why, ct, noCall: call.Outcome != DeliveryOutcome.DoNotCall);
                break;
        }
    }

    /// <summary>What holds for later calls too.</summary>
    private async Task NoteWishAsync(PhoneCall call, Notice notice, CancellationToken ct)
    {
        if (call.Outcome is not (DeliveryOutcome.DoNotCall or DeliveryOutcome.WrongNumber) || notice.CallKey is not { } key) return;
        var wish = await db.WishAsync(key, ct);
        if (call.Outcome == DeliveryOutcome.DoNotCall) wish.AskForPeace(call.By, call.Now);
        else wish.NumberIsWrong(call.By, call.Now);
    }

    /// <summary>On how many different days it was tried, the present call counted; a second try on one day costs nothing.</summary>
    private async Task<int> DaysTriedAsync(Guid notice, DateTimeOffset at, CancellationToken ct) =>
        (await db.Attempts.Where(a => a.NoticeId == notice && a.Outcome == DeliveryOutcome.NotReached).Select(a => a.At).ToListAsync(ct))
        .Append(at).Select(Shanghai.DateOf).Distinct().Count();
}
