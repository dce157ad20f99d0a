using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>What may be done with a collection. Whatever changes what people take part in is told to Intake at once.</summary>
internal sealed partial class ThemedCollection
{
    public static ThemedCollection Draft(string code, CollectionContent its, Actor by, DateTimeOffset at)
    {
        var collection = new ThemedCollection { Id = NewId.At(at), Code = code, CreatedAt = at };
        collection.Take(its, at);
        collection.Begin(CollectionAct.Begin, by, at);
        return collection;
    }

    public void Edit(CollectionContent its, Actor by, DateTimeOffset at)
    {
        Perform(CollectionAct.Edit, by, at);
        Take(its, at);
    }

    /// <summary>发布: open at once where its beginning has passed. Raises <see cref="ThemedCollectionPublished"/>.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="CollectionErrors.PeriodWrong"/>: its time is over.</exception>
    public void Publish(Actor by, DateTimeOffset at)
    {
        Perform(CollectionAct.Publish, by, at);
        if (at >= ClosesAt) throw CollectionErrors.PeriodWrong.Refuse();
        if (OpensAt < at) OpensAt = at;
        if (OpensAt <= at) Perform(CollectionAct.Open, by, at);
        Tell(at);
    }

    /// <summary>撤回发布, before it opened. Raises <see cref="ThemedCollectionClosed"/>.</summary>
    public void Retract(string reason, Actor by, DateTimeOffset at)
    {
        FallDue(at);
        Perform(CollectionAct.Retract, by, at, reason);
        Raise(new ThemedCollectionClosed(Id, at));
    }

    /// <summary>What has fallen due by now, each dated to its own instant.</summary>
    public void FallDue(DateTimeOffset now)
    {
        if (Status == CollectionStatus.Published && now >= OpensAt) Perform(CollectionAct.Open, Actor.System, OpensAt);
        if (Status == CollectionStatus.Open && now >= ClosesAt) Perform(CollectionAct.Close, Actor.System, ClosesAt);
    }

    /// <summary>更正: words only. Other terms are a new version, which later entries accept. Raises <see cref="ThemedCollectionPublished"/>.</summary>
    public void Correct(CollectionWords words, string reason, Actor by, DateTimeOffset at)
    {
        Perform(CollectionAct.Correct, by, at, reason);
        Take(words, at);
        Tell(at);
    }

    /// <summary>延期. Raises <see cref="ThemedCollectionPublished"/>.</summary>
    public void Extend(DateTimeOffset until, string reason, Actor by, DateTimeOffset at)
    {
        FallDue(at);
        if (Status == CollectionStatus.Closed) throw CollectionErrors.Over.Refuse();
        Perform(CollectionAct.Extend, by, at, reason);
        if (until <= ClosesAt) throw CollectionErrors.NotLater.Refuse();
        ClosesAt = until;
        Tell(at);
    }

    /// <summary>提前截止: from this instant on it is too late. Raises <see cref="ThemedCollectionClosed"/>.</summary>
    public void Close(string reason, Actor by, DateTimeOffset at)
    {
        FallDue(at);
        if (Status == CollectionStatus.Closed) throw CollectionErrors.Over.Refuse();
        Perform(CollectionAct.Close, by, at, reason);
        ClosesAt = at;
        Raise(new ThemedCollectionClosed(Id, at));
    }

    /// <summary>集中反馈: each entrant is told by <see cref="Answering.AnswerTeller"/>.</summary>
    public void Respond(string text, IReadOnlyList<NamedEntry> named, Actor by, DateTimeOffset at)
    {
        FallDue(at);
        Perform(CollectionAct.Answer, by, at);
        Answer = new(text, named, at);
    }

    private void Take(CollectionContent its, DateTimeOffset at)
    {
        (IsContest, OpensAt, ClosesAt, Late) = (its.IsContest, its.OpensAt, its.ClosesAt, its.Late);
        (Fields, Forms, Channels, Questions) = ([.. its.Fields], [.. its.Forms], [.. its.Channels], [.. its.Questions]);
        // Nobody has accepted the terms of a draft.
        if (Status == CollectionStatus.Draft) Terms = [];
        Take(its.Words, at);
    }

    private void Take(CollectionWords words, DateTimeOffset at)
    {
        (Title, Topic, Explanation) = (words.Title, words.Topic, words.Explanation);
        if (Terms.Count == 0 || Terms[^1].Text != words.Terms || Terms[^1].Copyright != words.Copyright)
            Terms = [.. Terms, new(words.Terms, words.Copyright, at)];
    }

    private void Tell(DateTimeOffset at) => Raise(new ThemedCollectionPublished(
        Id, Code, Title, OpensAt, ClosesAt, at,
        new(IsContest, [.. Fields.Select(f => new FieldName(f.Code, f.Name))], Forms, Channels, Late, TermsVersion, Questions)));
}

/// <summary>All that a draft says, cleaned and checked.</summary>
internal sealed record CollectionContent(
    CollectionWords Words, bool IsContest, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, IReadOnlyList<CollectionField> Fields,
    IReadOnlyList<EntryForm> Forms, IReadOnlyList<Channel> Channels, LateEntries Late, IReadOnlyList<CollectionQuestion> Questions);

/// <summary>What may still be corrected when people have read it.</summary>
internal sealed record CollectionWords(string Title, string Topic, string Explanation, string Terms, string Copyright);
