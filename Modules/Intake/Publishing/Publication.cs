using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>
/// 公开稿: the desensitised copy of a suggestion that everybody may read, beside the original. One per suggestion; it has an id
/// of its own, which leads nowhere else.
/// </summary>
internal sealed class Publication : Aggregate<PublicationStatus, PublicationAct>
{
    public const int TextLength = 5000;

    private Publication()
    {
    }

    public Guid SuggestionId { get; private set; }
    public string Topic { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    /// <summary>What it is recognised by, as <see cref="Signature.Features"/>; empty before it is published.</summary>
    public int[] Features { get; private set; } = [];
    public float Norm { get; private set; }

    protected override Lifecycle<PublicationStatus, PublicationAct> Lifecycle => PublicationLifecycle.Table;

    /// <summary>拟稿, the first.</summary>
    public static Publication Of(Guid suggestion, string topic, string text, Actor by, DateTimeOffset at)
    {
        var publication = new Publication { Id = NewId.At(at), SuggestionId = suggestion, Topic = topic, Text = text, UpdatedAt = at };
        publication.Begin(PublicationAct.Prepare, by, at);
        return publication;
    }

    /// <summary>拟稿, once more.</summary>
    public void Prepare(string topic, string text, Actor by, DateTimeOffset at)
    {
        Move(PublicationAct.Prepare, by, at);
        (Topic, Text) = (topic, text);
    }

    /// <summary>公开. Raises <see cref="SuggestionPublished"/>.</summary>
    public void Publish(string number, Domain? domain, Rarity rarity, Paper paper, Actor by, DateTimeOffset at)
    {
        Move(PublicationAct.Publish, by, at);
        PublishedAt = at;
        (Features, Norm) = (paper.Features(rarity), (float)rarity.NormOf(paper.Whole));
        Raise(new SuggestionPublished(SuggestionId, Id, number, Topic, Suggestion.Excerpt(Text), domain, at));
    }

    /// <summary>撤下, by the department. Raises <see cref="PublicationRevoked"/> where everybody could read it.</summary>
    public void Revoke(string reason, Actor by, DateTimeOffset at) => TakeDown(PublicationAct.Revoke, by, at, reason);

    /// <summary>收回公开意愿: the suggester's word, at any time. Raises as <see cref="Revoke"/>.</summary>
    public void TakeBack(Actor by, DateTimeOffset at) => TakeDown(PublicationAct.TakeBack, by, at);

    private void TakeDown(PublicationAct act, Actor by, DateTimeOffset at, string? reason = null)
    {
        var wasOut = Status == PublicationStatus.Published;
        Move(act, by, at, reason);
        (PublishedAt, Features) = (null, []);
        if (wasOut) Raise(new PublicationRevoked(SuggestionId, Id, at));
    }

    private void Move(PublicationAct act, Actor by, DateTimeOffset at, string? reason = null)
    {
        Perform(act, by, at, reason);
        UpdatedAt = at;
    }
}
