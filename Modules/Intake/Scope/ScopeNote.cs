using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>What the rules found in a suggestion when it was registered, kept beside it for the triage officer. Only where there was something.</summary>
internal sealed class ScopeNote
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public Guid SuggestionId { get; private set; }
    /// <summary>The version of the rules that found it.</summary>
    public int RulesVersion { get; private set; }
    public string Findings { get; private set; } = "";
    /// <summary>仍要提交: its writer had seen the hint and sent it.</summary>
    public bool SentAnyway { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static ScopeNote Of(Guid suggestion, int version, IReadOnlyList<Finding> findings, bool sentAnyway, DateTimeOffset at) => new()
    {
        SuggestionId = suggestion,
        RulesVersion = version,
        Findings = JsonSerializer.Serialize(findings, Json),
        SentAnyway = sentAnyway,
        At = at,
    };

    public IReadOnlyList<Finding> Read() => JsonSerializer.Deserialize<Finding[]>(Findings, Json)!;
}
