using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Calls;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>Looks up by which ways a suggester can be told something now, and plans by it. Scoped.</summary>
internal sealed class Reaching(
    FeedbackContext db, Templates templates, PersonalDataGate people, CurrentCalendar calendar, IOptions<FeedbackSettings> settings, TimeProvider time)
{
    /// <summary>The way to tell as things stand, and when to call if it is that.</summary>
    /// <param name="noMessage">WeChat has been tried, or is not wanted any more.</param>
    /// <param name="noCall">Calling has been tried.</param>
    public async Task<(NoticeWay Way, CallTiming? Call)> PlanAsync(
        Recipient to, NoticeAbout about, CancellationToken ct, bool noMessage = false, bool noCall = false)
    {
        var its = await MessagingAsync(to, about, noMessage, ct);
        if (its.TakesMessage || its.InAppOnly) return (NoticePlan.For(its), null);
        var ways = await people.WaysAsync(to.SuggesterId, ct);
        var key = ways?.CallKey ?? to.SuggesterId;
        var wish = await db.Set<CallWish>().FindAsync([key], ct);
        its = its with
        {
            Erased = to.Erased || ways is null,
            Phone = ways?.CallKey is not null,
            NumberFails = noCall || wish?.NumberWrongSince is not null,
            OtherWay = ways is { Other: true, Address: false } && !noCall,
            Address = ways is { Address: true },
            DoNotCall = wish?.DoNotCallSince is not null,
        };
        return (NoticePlan.For(its), Timing(key, to));
    }

    /// <summary>The key of a person's call: by it everything known of calling them is found.</summary>
    public async Task<Guid> CallKeyAsync(Guid suggester, CancellationToken ct) => (await people.WaysAsync(suggester, ct))?.CallKey ?? suggester;

    private async Task<Reach> MessagingAsync(Recipient to, NoticeAbout about, bool noMessage, CancellationToken ct)
    {
        var template = noMessage ? null : templates.For(about)?.Id;
        // Found in memory where the present act has just changed it.
        var credits = to.AccountId is { } account && template is not null ? (await db.Credits.FindAsync([account, template], ct))?.Credits ?? 0 : 0;
        return new(
            Account: to.AccountId is not null, Template: template is not null, Credits: credits, InAppOnly: settings.Value.InAppOnly.GetValueOrDefault(about));
    }

    private CallTiming Timing(Guid key, Recipient to)
    {
        var (now, its) = (time.GetUtcNow(), settings.Value);
        var lastDay = calendar.Value.AddWorkingDays(Shanghai.DateOf(now), its.CallSooner.GetValueOrDefault(to.Channel, its.CallWithin));
        return new(key, its.QuietHours.CallAt(now), Shanghai.EndOfDay(lastDay));
    }
}
