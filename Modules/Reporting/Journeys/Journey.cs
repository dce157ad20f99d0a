using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>
/// 一件建议的历程: what became of one suggestion, as far as numbers need it. Filled by facts, which may be late, repeated or cross each
/// other: every field says by its own dates which fact has the last word. The decision, the lead unit and the domain are the latest.
/// </summary>
internal sealed partial class Journey
{
    private readonly List<Passage> _passages = [];
    private readonly List<Lapse> _lapses = [];

    public required Guid SuggestionId { get; init; }
    public string? Number { get; private set; }
    public string? Topic { get; private set; }
    /// <summary>The content check found the words doubtful: nobody reads them here.</summary>
    public bool TextBlocked { get; private set; }
    public Channel? Channel { get; private set; }
    /// <summary>As the suggester chose, until acceptance confirms it.</summary>
    public Domain? Domain { get; private set; }
    public bool DomainConfirmed { get; private set; }
    public LivelihoodAspect? Aspect { get; private set; }
    public string? SubdistrictCode { get; private set; }
    public string? CommunityCode { get; private set; }
    public bool PlaceCompleted { get; private set; }

    /// <summary>收到. Nothing while only later facts have been heard: what was received before this module stood is counted by what happened since.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public TriageDecision? Decision { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>重新研判: waits for a decision once more.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public Guid? LeadUnitId { get; private set; }
    /// <summary>Of the order that made that unit the lead.</summary>
    public DateTimeOffset? LedSince { get; private set; }
    public DateTimeOffset? DispatchedAt { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>并案: the lead it follows.</summary>
    public Guid? FollowsId { get; private set; }
    /// <summary>When it last joined a lead or left one.</summary>
    public DateTimeOffset? GroupedAt { get; private set; }

    public HandlingResult? Result { get; private set; }
    public DateTimeOffset? ConcludedAt { get; private set; }
    public int ConcludedRound { get; private set; }
    public Guid? ConcludedBy { get; private set; }
    public DateTimeOffset? RehandledAt { get; private set; }
    public DateTimeOffset? ExtendedAt { get; private set; }
    public SupervisionLevel? Supervision { get; private set; }

    /// <summary>告知: when an answer first reached the suggester.</summary>
    public DateTimeOffset? ToldAt { get; private set; }
    public DateTimeOffset? RatedAt { get; private set; }
    public int RatedRound { get; private set; }
    public int? ReplyScore { get; private set; }
    public int? SpeedScore { get; private set; }
    public int? ResultScore { get; private set; }
    public bool Dissatisfied { get; private set; }

    public DateTimeOffset? AdoptedAt { get; private set; }
    public AdoptionOutcome? Outcome { get; private set; }

    /// <summary>公开稿; nothing of it is kept once it was taken down.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    /// <summary>When it was last published or taken down.</summary>
    public DateTimeOffset? PublicityAt { get; private set; }
    public string? PublicTopic { get; private set; }
    public string? PublicExcerpt { get; private set; }

    public bool Sealed { get; private set; }
    public DateTimeOffset? SealedAt { get; private set; }
    public Guid? AccusedUnitId { get; private set; }
    public List<Guid> RecusedIds { get; private set; } = [];

    /// <summary>超期未决: when the decision that is still awaited fell due.</summary>
    public DateTimeOffset? DecisionOverdueAt { get; private set; }
    public DateTimeOffset? HandlingOverdueAt { get; private set; }
    public DateTimeOffset? ProgressOverdueAt { get; private set; }

    public IReadOnlyList<Passage> Passages => _passages;
    public IReadOnlyList<Lapse> Lapses => _lapses;

    /// <summary>The round of handling that an answer must have been given in to be the last word.</summary>
    public int Round { get; private set; } = 1;
}
