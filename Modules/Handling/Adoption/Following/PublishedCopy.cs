namespace ZhihuiShibei.Handling.Adoption.Following;

/// <summary>
/// Handling's own copy of what everybody may read of a suggestion. Taken down it keeps only when: the words go, and an older fact does
/// not bring them back.
/// </summary>
internal sealed class PublishedCopy
{
    public required Guid SuggestionId { get; init; }
    public Guid PublicationId { get; private set; }
    public string? Topic { get; private set; }
    public string? Excerpt { get; private set; }
    /// <summary>When it was published, or taken down, last.</summary>
    public DateTimeOffset At { get; private set; }
    public bool Shown { get; private set; }

    public void Publish(Guid publication, string topic, string excerpt, DateTimeOffset at)
    {
        if (at >= At) (PublicationId, Topic, Excerpt, At, Shown) = (publication, topic, excerpt, at, true);
    }

    public void TakeDown(DateTimeOffset at)
    {
        if (at >= At) (Topic, Excerpt, At, Shown) = (null, null, at, false);
    }
}
