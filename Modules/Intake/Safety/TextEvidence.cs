using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>Words that were blocked and then rewritten: kept as they were, seen by the Social Work Department only.</summary>
internal sealed class TextEvidence
{
    public Guid Id { get; private set; }
    public Guid SuggestionId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Topic { get; private set; } = "";
    public string Rationale { get; private set; } = "";
    public string Countermeasures { get; private set; } = "";
    public string? SupplementText { get; private set; }
    public string? Finding { get; private set; }

    public static TextEvidence Of(Suggestion its, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        SuggestionId = its.Id,
        At = at,
        Topic = its.Topic,
        Rationale = its.Rationale,
        Countermeasures = its.Countermeasures,
        SupplementText = its.SupplementText,
        Finding = its.TextFinding,
    };
}
