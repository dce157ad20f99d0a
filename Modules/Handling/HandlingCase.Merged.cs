using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling;

/// <summary>
/// 并案办理: a case whose work is done under another one. Its sixty days run on, since they were promised to its suggester; the silence
/// between reports is not counted, since the lead reports for both. It is answered with the lead, in its own file and under its own number.
/// </summary>
internal sealed partial class HandlingCase
{
    /// <summary>牵头建议 it follows, or followed when it was answered.</summary>
    public Guid? FollowsId { get; private set; }

    /// <summary>The round of the lead whose answer it has.</summary>
    public int? SharedRound { get; private set; }

    /// <summary>随案办理; from another lead to this one, where it followed already.</summary>
    public void Follow(Guid lead, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.Follow, Actor.System, at);
        if (Status == HandlingStatus.Withdrawn) return;
        if (FollowsId != lead) (FollowsId, SharedRound) = (lead, null);
        if (Status != HandlingStatus.Merged) return;
        (LeadOrderId, SubmittedAt) = (null, null);
        LapseExtension("并案办理", at);
        PauseProgress(at, Actor.System, "并案办理，由牵头建议报告进展", timing);
    }

    /// <summary>单独办理: its own order comes next, unless it is answered or handled by itself already.</summary>
    public void Part(DateTimeOffset at, Timing timing)
    {
        var followed = Status == HandlingStatus.Merged;
        Perform(HandlingAct.Part, Actor.System, at);
        FollowsId = null;
        if (followed) ResumeProgress(at, Actor.System, "恢复单独办理", timing);
    }

    /// <summary>随案派单: whose desk the work is on, so that the unit may read it and handle it again should that be ordered.</summary>
    public void WorkedOnBy(Guid unit)
    {
        if (FollowsId is null || Status != HandlingStatus.Merged) return;
        if (LeadUnitId != unit) OfficerId = null;
        LeadUnitId = unit;
    }

    /// <summary>随案进展: what the lead reported is told to its suggester too. Raises <see cref="ProgressReported"/>.</summary>
    public void HearProgress(Guid unit, string unitName, string text, DateTimeOffset at) => Raise(new ProgressReported(Id, unit, unitName, text, at));

    /// <summary>
    /// 一并答复: the lead's answer in its own words. Raises <see cref="SuggestionConcluded"/>; after an earlier answer of the same lead,
    /// which was handled again, <see cref="RehandlingOrdered"/> before it. Nothing where it is told already, or goes its own way.
    /// </summary>
    /// <returns>The version for its own file; nothing where nothing was told.</returns>
    public Conclusion? AnswerWith(Conclusion lead, string unitName, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.ShareAnswer, Actor.System, at);
        if (Status != HandlingStatus.Concluded || FollowsId != lead.SuggestionId || SharedRound >= lead.Round) return null;
        if (ClosedAt is not null)
        {
            if (!MayBeRehandled) return null;
            (Round, DraftVersion) = (Round + 1, 0);
            Raise(new RehandlingOrdered(Id, "同类建议重新办理后有了新的答复。", at, lead.SuggestionId));
        }

        StopClocks(at, Actor.System, "随案答复", timing);
        (ClosedAt, Result, SharedRound) = (at, lead.Result, lead.Round);
        var own = lead.For(Id, Round, ++DraftVersion, at);
        Raise(new SuggestionConcluded(Id, own.UnitId, unitName, own.Result, PublicAnswer.Of(this, own, unitName), Round, at));
        return own;
    }
}
