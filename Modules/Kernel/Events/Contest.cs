namespace ZhihuiShibei.Kernel.Events;

/// <summary>专题征集发布: a themed collection can be taken part in from <paramref name="OpensAt"/>; told again whenever it changes.</summary>
/// <param name="Code">Of its page, such as <c>jindianzi</c>.</param>
/// <param name="ClosesAt">The first instant too late.</param>
[WireName("contest.themed-collection-published")]
public sealed record ThemedCollectionPublished(
    Guid CollectionId, string Code, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, DateTimeOffset At) : Fact
{
    public override Guid Key => CollectionId;
}

/// <summary>专题征集结束: closed by hand before its time; one that runs out needs no fact.</summary>
[WireName("contest.themed-collection-closed")]
public sealed record ThemedCollectionClosed(Guid CollectionId, DateTimeOffset At) : Fact
{
    public override Guid Key => CollectionId;
}
