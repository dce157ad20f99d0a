using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>缺少的要素: which of the six a suggestion does not have. Only paper may lack any.</summary>
internal static class MissingElements
{
    /// <param name="its">Cleaned.</param>
    public static IReadOnlyList<SuggestionElement> Of(NewSuggestion its)
    {
        List<SuggestionElement> missing = [];
        if (its.Topic.Length == 0) missing.Add(SuggestionElement.Topic);
        if (its.Rationale.Length == 0) missing.Add(SuggestionElement.Rationale);
        if (its.Countermeasures.Length == 0) missing.Add(SuggestionElement.Countermeasures);
        if (its.Suggester.Name is null) missing.Add(SuggestionElement.SuggesterName);
        if (its.Suggester is { Phone: null, OtherContact: null }) missing.Add(SuggestionElement.Contact);
        if (its.SubdistrictCode is null) missing.Add(SuggestionElement.Profile);
        return missing;
    }

    public static bool IsText(SuggestionElement element) =>
        element is SuggestionElement.Topic or SuggestionElement.Rationale or SuggestionElement.Countermeasures;
}
