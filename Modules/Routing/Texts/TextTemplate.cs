namespace ZhihuiShibei.Routing.Texts;

/// <summary>告知文字范本: the words for one reason, in force from a day on until a later version is. Never changed.</summary>
internal sealed class TextTemplate
{
    public string ReasonCode { get; init; } = "";
    /// <summary>1, 2, … of the reason.</summary>
    public int Version { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    public string Text { get; init; } = "";
    public DateTimeOffset SavedAt { get; init; }
    public Guid SavedBy { get; init; }
}
