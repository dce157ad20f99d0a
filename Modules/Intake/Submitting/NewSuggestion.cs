using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>What every channel brings when a suggestion is registered.</summary>
internal sealed record NewSuggestion
{
    public required Guid Id { get; init; }
    public required Channel Channel { get; init; }
    public string? ExternalNumber { get; init; }
    public required string Topic { get; init; }
    public required string Rationale { get; init; }
    public required string Countermeasures { get; init; }
    public Domain? Domain { get; init; }
    public LivelihoodAspect? Aspect { get; init; }
    public string? SubdistrictCode { get; init; }
    public string? CommunityCode { get; init; }
    public required Guid SuggesterId { get; init; }
    public Guid? AccountId { get; init; }
    public Publicity Publicity { get; init; }
    public required string TermsVersion { get; init; }
}
