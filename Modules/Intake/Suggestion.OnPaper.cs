using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake;

/// <summary>What a suggestion has of the box it came from, and what may happen only to paper.</summary>
internal sealed partial class Suggestion
{
    /// <summary>The box it was put into, or whose code was scanned before it was written in the mini-program.</summary>
    public Guid? BoxId { get; private set; }
    /// <summary>The opening it was taken out at.</summary>
    public Guid? OpeningId { get; private set; }
    /// <summary>The member of staff who registered it for the person, and the unit they did it for.</summary>
    public Guid? ClerkId { get; private set; }
    public Guid? ClerkUnitId { get; private set; }
    /// <summary>Which of the six elements the paper did not have; empty once completed, and for every other channel.</summary>
    public List<SuggestionElement> Missing { get; private set; } = [];

    /// <summary>
    /// 补齐: a clerk adds what the paper did not have, as the person gave it. While a supplement is awaited this is its answer, because
    /// who has no account cannot give another. Raises <see cref="SuggestionCompleted"/>.
    /// </summary>
    public void Complete(ElementsGiven given, string how, Actor by, DateTimeOffset at)
    {
        var what = $"{how}：{string.Join('、', given.Elements.Select(e => e.Name()))}";
        Perform(SuggestionAct.Complete, by, at, what);
        UpdatedAt = at;
        Topic = given.Topic ?? Topic;
        Rationale = given.Rationale ?? Rationale;
        Countermeasures = given.Countermeasures ?? Countermeasures;
        (SubdistrictCode, CommunityCode) = given.SubdistrictCode is null
            ? (SubdistrictCode, CommunityCode)
            : (given.SubdistrictCode, given.CommunityCode);
        Missing = [.. Missing.Except(given.Elements)];
        // What a person blocked stays blocked.
        if (given.Elements.Any(MissingElements.IsText) && TextVerdict != TextVerdict.Risky) ExpectCheck();
        Raise(new SuggestionCompleted(Id, Topic, Excerpt(MainText), SubdistrictCode, CommunityCode, Missing, at));
        if (Status == SuggestionStatus.AwaitingSupplement) Supplement(what, by, at);
    }

    /// <summary>认领: into the account of whoever handed it in. Raises <see cref="SuggestionClaimed"/>.</summary>
    public void Claim(Guid account, string how, Actor by, DateTimeOffset at)
    {
        Perform(SuggestionAct.Claim, by, at, how);
        (AccountId, UpdatedAt) = (account, at);
        Raise(new SuggestionClaimed(Id, account, at));
    }

    /// <summary>Notes that the slip with number and query secret was shown or printed.</summary>
    public void NoteSlip(string form, Actor by, DateTimeOffset at) => Perform(SuggestionAct.PrintSlip, by, at, form);

    /// <summary>Where it came from, and when it was handed in, which for paper is earlier than its registration.</summary>
    private void KeepSource(NewSuggestion its)
    {
        (BoxId, OpeningId, ClerkId, ClerkUnitId) = (its.BoxId, its.Paper?.OpeningId, its.Paper?.ClerkId, its.Paper?.UnitId);
        Missing = [.. its.Missing];
        ReceivedAt = its.ReceivedAt ?? ReceivedAt;
    }

    /// <summary>The countermeasures; the rationale where a paper has none.</summary>
    private string MainText => Countermeasures.Length > 0 ? Countermeasures : Rationale;
}
