using System.Globalization;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Intake.Submitting;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>What search finds a suggestion by: all pairs of its text and its features, in the order of receipt.</summary>
internal sealed class SearchEntry
{
    public Guid SuggestionId { get; private init; }
    public DateTimeOffset ReceivedAt { get; private init; }
    /// <summary>Ascending: pairs as <see cref="Bigrams"/> codes them, and <see cref="Feature"/>s.</summary>
    public int[] Features { get; set; } = [];

    public static SearchEntry Of(Suggestion its, Paper paper) =>
        new() { SuggestionId = its.Id, ReceivedAt = its.ReceivedAt, Features = FeaturesOf(its, paper) };

    public static int[] FeaturesOf(Suggestion its, Paper paper)
    {
        List<int> features = [Feature.Of(its.Channel)];
        if (its.Domain is { } domain) features.Add(Feature.Of(domain));
        if (its.Aspect is { } aspect) features.Add(Feature.Of(aspect));
        if (its.SubdistrictCode is { Length: > 0 } subdistrict) features.Add(Feature.OfSubdistrict(subdistrict));
        if (its.CommunityCode is { Length: > 0 } community) features.Add(Feature.OfCommunity(community));
        if (TrackingNumber.Parse(its.Number) is { } number) features.AddRange([Feature.Of(number.Day), Feature.OfOrdinal(number.Ordinal)]);
        return Bigrams.Union(paper.Whole, [.. features]);
    }
}

/// <summary>
/// What a suggestion is filtered by, coded beside the pairs of its text so that one index answers both. The first of the four
/// bytes lies where no letter has its code. Numbers of enums are part of the stored codes: new values go to the end.
/// </summary>
internal static class Feature
{
    private enum Kind
    {
        Channel = 0xE0,
        Domain,
        Aspect,
        Subdistrict,
        Community,
        Day,
        Ordinal,
    }

    public static int Of(Kernel.Events.Channel channel) => Code(Kind.Channel, (int)channel);

    public static int Of(Kernel.Events.Domain domain) => Code(Kind.Domain, (int)domain);

    public static int Of(Kernel.Events.LivelihoodAspect aspect) => Code(Kind.Aspect, (int)aspect);

    /// <summary>By the last three digits of the nine: all lie in one district.</summary>
    public static int OfSubdistrict(string code) => Code(Kind.Subdistrict, Number(code));

    /// <summary>By the last six digits of the twelve.</summary>
    public static int OfCommunity(string code) => Code(Kind.Community, Number(code));

    public static int Of(DateOnly day) => Code(Kind.Day, day.DayNumber);

    public static int OfOrdinal(int ordinal) => Code(Kind.Ordinal, ordinal);

    private static int Number(string code) =>
        code.Length > 6 && int.TryParse(code.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Code(Kind kind, int value) => ((int)kind << 24) | (value & 0xFF_FFFF);
}
