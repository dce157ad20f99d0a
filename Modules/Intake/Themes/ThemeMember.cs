using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>
/// What themes are found from: a suggestion's title, place and whose it is. Written by the computation for whatever has a
/// <see cref="Similarity.Signature"/> and is not sealed, and gone with either: what is withdrawn or risky has no signature.
/// </summary>
internal sealed class ThemeSource
{
    public Guid SuggestionId { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    /// <summary>Folded, so that a phrase is found whatever its width and case.</summary>
    public string Title { get; init; } = "";
    /// <summary>
    /// Who counts: the account; where none is known for the telephone number, the number's key; without either the suggestion itself.
    /// </summary>
    public Guid Person { get; init; }
    public Guid? AccountId { get; init; }
    /// <summary>The same for the same telephone number; leads nowhere else.</summary>
    public Guid? PhoneKey { get; init; }
    public Domain? Domain { get; init; }
    public string? SubdistrictCode { get; init; }
}

/// <summary>One person behind one suggestion of one theme. A joint suggestion has a row for each who signed.</summary>
internal sealed class ThemeMember
{
    /// <summary>Where it counts, so never a merged theme.</summary>
    public Guid ThemeId { get; init; }
    public Guid SuggestionId { get; init; }
    public Guid Person { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public Domain? Domain { get; init; }
    public string? SubdistrictCode { get; init; }
    /// <summary>By its likeness to other members, not by a phrase.</summary>
    public bool ByLikeness { get; init; }
}

/// <summary>How fresh the themes are; one row.</summary>
internal sealed class ThemeState
{
    public int Id { get; init; }
    /// <summary>When the horizon was last computed.</summary>
    public DateTimeOffset ComputedAt { get; set; }
}
