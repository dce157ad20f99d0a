using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

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
    /// <summary>The call, in a sentence or two.</summary>
    public string Topic { get; private set; } = "";
    /// <summary>HTML, made safe by <see cref="Writing.RichText"/>.</summary>
    public string Explanation { get; private set; } = "";
    /// <summary>Has a review and awards.</summary>
    public bool IsContest { get; private set; }
    /// <summary>征集领域; each entry is in one of them.</summary>
    public List<CollectionField> Fields { get; private set; } = [];
    /// <summary>Who may enter.</summary>
    public List<EntryForm> Forms { get; private set; } = [];
    /// <summary>Through which doors; empty for all.</summary>
    public List<Channel> Channels { get; private set; } = [];
    public LateEntries Late { get; private set; }
    /// <summary>Oldest first; each entry accepts the last.</summary>
    public List<CollectionTerms> Terms { get; private set; } = [];
    public List<CollectionQuestion> Questions { get; private set; } = [];
    public DateTimeOffset OpensAt { get; private set; }
    /// <summary>The first instant too late.</summary>
    public DateTimeOffset ClosesAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    /// <summary>集中反馈.</summary>
    public CollectiveAnswer? Answer { get; private set; }

    /// <summary>As entries name it.</summary>
    public string TermsVersion => $"{Terms.Count}";

    protected override Lifecycle<CollectionStatus, CollectionAct> Lifecycle => CollectionLifecycle.Table;

    /// <summary>The status by the clock: the sweep writes it down within a minute, dated to the instant it was reached.</summary>
    public CollectionStatus StatusAt(DateTimeOffset now) => Status switch
    {
        CollectionStatus.Published or CollectionStatus.Open when now >= ClosesAt => CollectionStatus.Closed,
        CollectionStatus.Published when now >= OpensAt => CollectionStatus.Open,
        _ => Status,
    };
}

/// <param name="Code">Short and stable, such as <c>elder-care</c>.</param>
internal sealed record CollectionField(string Code, string Name);

/// <summary>参与须知, one version.</summary>
/// <param name="Copyright">著作权条款: what may be done with an entry.</param>
internal sealed record CollectionTerms(string Text, string Copyright, DateTimeOffset From);

/// <param name="Named">点名回应: what it says of single entries, in words of the office.</param>
internal sealed record CollectiveAnswer(string Text, IReadOnlyList<NamedEntry> Named, DateTimeOffset At);

internal sealed record NamedEntry(Guid EntryId, string Text);
