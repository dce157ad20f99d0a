using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>
/// 评价复核: the Social Work Department looks at an answer that its suggester is dissatisfied with, once a round, within working days that
/// its own clock counts. It orders the one re-handling or says why the answer stands; after the re-handling only the latter is left.
/// </summary>
internal sealed class Review : Aggregate<ReviewStatus, ReviewAct>
{
    private Review()
    {
    }

    public Guid SuggestionId { get; private set; }
    /// <summary>Of the answer that was rated.</summary>
    public int Round { get; private set; }
    public DateTimeOffset RatedAt { get; private set; }
    /// <summary>Its clock lies among those of the case.</summary>
    public Guid ClockId { get; private set; }
    /// <summary>When it was put into the history that the review was missed; once a review.</summary>
    public DateTimeOffset? OverdueNotedAt { get; private set; }
    /// <summary>What the suggester said when called back, as officials read it.</summary>
    public string? CallNote { get; private set; }
    /// <summary>The reason of the re-handling, or why the answer stands; told to the suggester.</summary>
    public string? Outcome { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    protected override Lifecycle<ReviewStatus, ReviewAct> Lifecycle => ReviewLifecycle.Table;

    /// <param name="clock">Started at the rating.</param>
    public static Review Of(SuggestionRated rated, ClockRecord clock)
    {
        var review = new Review
        {
            Id = NewId.At(rated.At), SuggestionId = rated.SuggestionId, Round = rated.Round, RatedAt = rated.At, ClockId = clock.Id,
        };
        review.Begin(ReviewAct.Begin, Actor.System, rated.At);
        return review;
    }

    /// <summary>登记回访; a later note takes the place of an earlier one, which stays in the history as an act.</summary>
    public void NoteCall(string note, Actor by, DateTimeOffset at)
    {
        Perform(ReviewAct.NoteCall, by, at);
        CallNote = note;
    }

    /// <summary>责成重新办理; the case says whether it may.</summary>
    public void Rehandle(string reason, Actor by, DateTimeOffset at) => End(ReviewAct.Rehandle, reason, by, at);

    /// <summary>说明理由: the answer stands, and the suggester hears why. Raises <see cref="ReviewClosed"/>.</summary>
    public void Close(string explanation, Actor by, DateTimeOffset at)
    {
        End(ReviewAct.Close, explanation, by, at);
        Raise(new ReviewClosed(SuggestionId, Round, explanation, at));
    }

    /// <summary>There is nothing left to review.</summary>
    public void Lapse(DateTimeOffset at, string reason)
    {
        var open = EndedAt is null;
        Perform(ReviewAct.Lapse, Actor.System, at, reason);
        if (open) EndedAt = at;
    }

    /// <summary>超期: notes, dated to the due instant and once, that nobody had looked in time.</summary>
    public void NoteOverdue(DateTimeOffset due, DateTimeOffset now)
    {
        if (EndedAt is not null || OverdueNotedAt is not null || due > now) return;
        OverdueNotedAt = now;
        Note("ReviewOverdue", Actor.System, due, "未在时限内复核评价");
    }

    private void End(ReviewAct act, string outcome, Actor by, DateTimeOffset at)
    {
        Perform(act, by, at, outcome);
        (Outcome, EndedAt) = (outcome, at);
    }
}
