namespace ZhihuiShibei.Kernel.Events;

/// <summary>专题征集发布: a themed collection can be taken part in from <paramref name="OpensAt"/>; told again whenever it changes.</summary>
/// <param name="Code">Of its page, such as <c>jindianzi</c>.</param>
/// <param name="ClosesAt">The first instant too late.</param>
/// <param name="Door">What Intake must know to take entries in; none before collections took any.</param>
[WireName("contest.themed-collection-published")]
public sealed record ThemedCollectionPublished(
    Guid CollectionId, string Code, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, DateTimeOffset At,
    CollectionDoor? Door = null) : Fact
{
    public override Guid Key => CollectionId;
}

/// <summary>专题征集结束: closed by hand before its time, or retracted before it opened; one that runs out needs no fact.</summary>
[WireName("contest.themed-collection-closed")]
public sealed record ThemedCollectionClosed(Guid CollectionId, DateTimeOffset At) : Fact
{
    public override Guid Key => CollectionId;
}

/// <summary>获奖: an entry's award was confirmed after its public notice; one fact for each award.</summary>
/// <param name="Contest">Its title.</param>
/// <param name="Award">Such as 优秀奖.</param>
/// <param name="Certificate">Number of the certificate.</param>
/// <param name="Prize">There is a prize to be handed over.</param>
[WireName("contest.award-confirmed")]
public sealed record AwardConfirmed(
    Guid SuggestionId, Guid CollectionId, Guid AwardId, string Contest, string Award, string Certificate, bool Prize, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>集中反馈: one public text answers all entries of a collection; told once for each entry.</summary>
/// <param name="Code">Of the collection's page, where the whole text stands.</param>
/// <param name="About">What it says of this entry in particular.</param>
[WireName("contest.collection-answered")]
public sealed record CollectionAnswered(
    Guid SuggestionId, Guid CollectionId, string Code, string Title, string Text, string? About, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>How entries come into a themed collection.</summary>
/// <param name="Fields">征集领域 to choose one of; empty where there are none.</param>
/// <param name="Forms">Who may enter.</param>
/// <param name="Channels">Through which doors; empty for all.</param>
/// <param name="Late">What becomes of an entry after closing.</param>
/// <param name="TermsVersion">Of the collection's own terms, to be accepted with each entry.</param>
public sealed record CollectionDoor(
    bool IsContest, IReadOnlyList<FieldName> Fields, IReadOnlyList<EntryForm> Forms, IReadOnlyList<Channel> Channels, LateEntries Late,
    string TermsVersion, IReadOnlyList<CollectionQuestion> Questions);

/// <param name="Code">Short and stable, such as <c>elder-care</c>.</param>
public sealed record FieldName(string Code, string Name);

/// <summary>自设问题: one more thing that is asked of each entry.</summary>
/// <param name="Choices">To choose one of; free text of at most 500 characters where there are none.</param>
public sealed record CollectionQuestion(string Code, string Text, bool Required, IReadOnlyList<string> Choices);
