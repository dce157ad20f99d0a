using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>集中答复: the same public words for many suggestions, each concluded under its own number; what everybody may read of it stays.</summary>
internal sealed class CollectiveAnswer : Aggregate<CollectiveStatus, CollectiveAct>
{
    private CollectiveAnswer()
    {
    }

    public string Title { get; private set; } = "";
    public HandlingResult Result { get; private set; }
    public string Done { get; private set; } = "";
    public string DoneBy { get; private set; } = "";
    public DateOnly? DoneOn { get; private set; }
    public string? WhyNot { get; private set; }
    public string? Basis { get; private set; }
    public string Next { get; private set; } = "";
    public DateOnly? PlannedFor { get; private set; }
    /// <summary>Who signs it.</summary>
    public Guid UnitId { get; private set; }
    /// <summary>Drafted by the Social Work Department, for cases of whatever unit.</summary>
    public bool ForAllUnits { get; private set; }
    public Guid DraftedBy { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }
    /// <summary>From 1, one more with each revision.</summary>
    public int Revision { get; private set; } = 1;
    public int Members { get; private set; }
    public string? Remarks { get; private set; }
    public Guid? CheckedBy { get; private set; }
    public Guid? JobId { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    /// <summary>How many were answered by it.</summary>
    public int Answered { get; private set; }

    public AnswerWords Words => new(Result, Done, DoneBy, DoneOn, WhyNot, Basis, Next, PlannedFor);

    protected override Lifecycle<CollectiveStatus, CollectiveAct> Lifecycle => CollectiveLifecycle.Table;

    public static CollectiveAnswer Draft(string title, AnswerWords words, int members, Guid unit, bool forAll, Actor by, DateTimeOffset at)
    {
        var its = new CollectiveAnswer { Id = NewId.At(at), UnitId = unit, ForAllUnits = forAll, DraftedAt = at, Members = members };
        its.Begin(CollectiveAct.Draft, by, at, title);
        its.Take(title, words, by);
        return its;
    }

    public void Revise(string title, AnswerWords words, int members, Actor by, DateTimeOffset at)
    {
        Perform(CollectiveAct.Revise, by, at);
        Take(title, words, by);
        (Members, Revision) = (members, Revision + 1);
    }

    public void SubmitForCheck(Actor by, DateTimeOffset at)
    {
        Perform(CollectiveAct.SubmitForCheck, by, at);
        Remarks = null;
    }

    public void SendBack(string remarks, Actor by, DateTimeOffset at)
    {
        Perform(CollectiveAct.SendBack, by, at, remarks);
        Remarks = remarks;
    }

    public void Discard(Actor by, DateTimeOffset at) => Perform(CollectiveAct.Discard, by, at);

    /// <exception cref="Kernel.Http.Refusal"><see cref="CollectiveErrors.OwnDraft"/>, or what was read is not what stands there.</exception>
    public void Approve(int revision, Actor by, DateTimeOffset at)
    {
        Perform(CollectiveAct.Approve, by, at);
        if (DraftedBy == by.Id) throw CollectiveErrors.OwnDraft.Refuse();
        if (Revision != revision) throw CollectiveErrors.VersionChanged.Refuse();
        CheckedBy = by.Id;
    }

    /// <summary>A job works the members off; another one where an earlier one was cancelled or gave up.</summary>
    public void RunBy(Guid job) => JobId = job;

    public void Resume(Actor by, DateTimeOffset at) => Perform(CollectiveAct.Resume, by, at);

    public void Publish(int answered, DateTimeOffset at)
    {
        Perform(CollectiveAct.Publish, Actor.System, at);
        (Answered, PublishedAt) = (answered, at);
    }

    private void Take(string title, AnswerWords words, Actor by)
    {
        (Title, DraftedBy) = (title, by.Id);
        (Result, Done, DoneBy, DoneOn) = (words.Result, words.Done, words.DoneBy, words.DoneOn);
        (WhyNot, Basis, Next, PlannedFor) = (words.WhyNot, words.Basis, words.Next, words.PlannedFor);
    }
}

internal enum MemberOutcome
{
    [System.ComponentModel.DataAnnotations.Display(Name = "待答复")] Waiting,
    [System.ComponentModel.DataAnnotations.Display(Name = "已答复")] Answered,
    [System.ComponentModel.DataAnnotations.Display(Name = "未答复")] Skipped,
}

/// <summary>One suggestion of a collective answer, and what came of it.</summary>
internal sealed class CollectiveMember
{
    public Guid AnswerId { get; init; }
    /// <summary>1, 2, …: leads of case groups stand before what follows them.</summary>
    public int Position { get; init; }
    public Guid SuggestionId { get; init; }
    public string Number { get; init; } = "";
    public MemberOutcome Outcome { get; private set; }
    /// <summary>Why it was passed by.</summary>
    public string? Reason { get; private set; }
    public DateTimeOffset? At { get; private set; }

    public void Note(string? skippedBecause, DateTimeOffset at) =>
        (Outcome, Reason, At) = (skippedBecause is null ? MemberOutcome.Answered : MemberOutcome.Skipped, skippedBecause, at);
}
