using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>六要素: what annotations cannot say about name, contact and profile.</summary>
internal static class SixElements
{
    /// <summary>Checks place and contact, and shapes what goes into the vault.</summary>
    /// <exception cref="Kernel.Http.Refusal">No way of contact, or a place that does not exist.</exception>
    public static PersonalData Suggester(SubmitSuggestion.SuggesterPart its)
    {
        if (string.IsNullOrWhiteSpace(its.Phone) && string.IsNullOrWhiteSpace(its.OtherContact)) throw IntakeErrors.ContactMissing.Refuse();
        if (!Divisions.Fit(its.SubdistrictCode, its.CommunityCode)) throw IntakeErrors.PlaceUnknown.Refuse();
        return new PersonalData
        {
            Name = its.Name.Trim(),
            Phone = its.Phone?.Replace("-", "", StringComparison.Ordinal),
            OtherContact = its.OtherContact?.Trim(),
            Occupation = its.Occupation?.Trim(),
        };
    }
}
