using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>What every channel brings when a suggestion is registered. Texts as typed: the registrar cleans them.</summary>
internal sealed record NewSuggestion
{
    public required Channel Channel { get; init; }
    public string? ExternalNumber { get; init; }
    /// <summary>When it happened by the partner's own clock.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
    public required string Topic { get; init; }
    public required string Rationale { get; init; }
    public required string Countermeasures { get; init; }
    public Domain? Domain { get; init; }
    public LivelihoodAspect? Aspect { get; init; }
    public string? SubdistrictCode { get; init; }
    public string? CommunityCode { get; init; }
    public required SuggesterKind SuggesterKind { get; init; }
    /// <summary>Name and contact, for the vault.</summary>
    public required PersonalData Suggester { get; init; }
    public Guid? AccountId { get; init; }
    public Publicity Publicity { get; init; }
    public required string TermsVersion { get; init; }
    /// <summary>The hint about its scope was seen, and it was sent all the same.</summary>
    public bool SentAnyway { get; init; }
    /// <summary>The box it came out of, or whose code was scanned.</summary>
    public Guid? BoxId { get; init; }
    /// <summary>Set for what was handed in on paper, which may be incomplete.</summary>
    public PaperSource? Paper { get; init; }
    /// <summary>When it was handed in; now, unless it was registered later.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
    /// <summary>The themed collection it is handed in for.</summary>
    public EntryClaim? Entry { get; init; }
    /// <summary>Found by the registrar, on paper only.</summary>
    public IReadOnlyList<SuggestionElement> Missing { get; init; } = [];
}

/// <summary>Who registered a paper for the person, and at which opening it was taken out, if from a box.</summary>
internal sealed record PaperSource(Guid ClerkId, Guid? UnitId, Guid? OpeningId = null);

/// <summary>Elements that were missing and are given now; a text that is nothing was not given.</summary>
internal sealed record ElementsGiven(
    string? Topic, string? Rationale, string? Countermeasures, string? SubdistrictCode, string? CommunityCode,
    IReadOnlyList<SuggestionElement> Elements);
