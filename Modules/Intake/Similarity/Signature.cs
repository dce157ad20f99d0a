namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// What a suggestion is recognised by: the pairs of its title and the rarest of its body. Gone with a withdrawal or a risky
/// verdict; one that comes late is passed over by every look-up.
/// </summary>
internal sealed class Signature
{
    public Guid SuggestionId { get; init; }
    /// <summary>Ascending, as <see cref="Bigrams"/> codes them.</summary>
    public int[] Features { get; init; } = [];
    /// <summary>Length of the whole text's vector by the rarities of the day it was written; they change slowly.</summary>
    public float Norm { get; init; }
}

/// <summary>In how many suggestions a pair or another feature of search occurs; under <see cref="Rarity.All"/>, how many suggestions there are.</summary>
internal sealed class BigramCount
{
    public int Code { get; init; }
    public int Documents { get; init; }
}

/// <summary>An intent to write what a new suggestion is found by: its signature and its search entry. Worked off in batches.</summary>
internal sealed class SignatureDue
{
    public Guid SuggestionId { get; init; }
}

/// <summary>An intent to look for what is similar to a new suggestion.</summary>
internal sealed class TwinsDue
{
    public Guid SuggestionId { get; init; }
    public DateTimeOffset DueAt { get; set; }
}

/// <summary>同类线索: two suggestions that probably say the same.</summary>
internal sealed class Twin
{
    /// <summary>The one that was looked up when it was new.</summary>
    public Guid SuggestionId { get; init; }
    public Guid OtherId { get; init; }
    /// <summary>0 to 1.</summary>
    public double Score { get; init; }
    public DateTimeOffset At { get; init; }
}
