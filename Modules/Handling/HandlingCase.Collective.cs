using ZhihuiShibei.Handling.Collective;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling;

/// <summary>集中答复: one of many that are answered in the same words.</summary>
internal sealed partial class HandlingCase
{
    /// <summary>Concludes this case by an answer to many. Raises <see cref="SuggestionConcluded"/>.</summary>
    /// <param name="unitName">The lead's, whose conclusion it is.</param>
    /// <param name="signedBy">Whose name stands under the words.</param>
    /// <returns>The version for its own file.</returns>
    public Conclusion AnswerCollectively(CollectiveAnswer answer, string unitName, string signedBy, Actor by, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.AnswerCollectively, by, at, answer.Title);
        StopClocks(at, by, "集中答复", timing);
        (ClosedAt, Result, SubmittedAt) = (at, answer.Result, null);
        var own = Conclusion.Of(
            Id, Round, ++DraftVersion, answer.Words, LeadUnitId!.Value, answer.DraftedBy, at, collective: answer.Id);
        Raise(new SuggestionConcluded(Id, own.UnitId, unitName, own.Result, PublicAnswer.Of(this, own, signedBy), Round, at));
        return own;
    }
}
