using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>专题征集: people are asked for ideas on a topic, in a period; a contest is one with review and awards.</summary>
internal sealed partial class ThemedCollection : Aggregate<CollectionStatus, CollectionAct>
{
    private ThemedCollection()
    {
    }

    /// <summary>Of its page <c>/zt/{code}</c>: 3 to 20 lower-case letters, digits and dashes; never changed.</summary>
    public string Code { get; private set; } = "";
    public string Title { get; private set; } = "";
    /// <summary>Has a review and awards.</summary>
    public bool IsContest { get; private set; }
    /// <summary>征集领域; each entry is in one of them.</summary>
    public List<CollectionField> Fields { get; private set; } = [];
    public DateTimeOffset OpensAt { get; private set; }
    /// <summary>The first instant too late.</summary>
    public DateTimeOffset ClosesAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    protected override Lifecycle<CollectionStatus, CollectionAct> Lifecycle => CollectionLifecycle.Table;
}

/// <param name="Code">Short and stable, such as <c>elder-care</c>.</param>
internal sealed record CollectionField(string Code, string Name);
