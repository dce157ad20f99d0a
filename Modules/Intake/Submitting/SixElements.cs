using ZhihuiShibei.Intake.Persons;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>六要素: what annotations cannot say about name, contact and profile.</summary>
internal static class SixElements
{
    /// <summary>Checks place, contact and guardian, and shapes what goes into the vault.</summary>
    /// <exception cref="Kernel.Http.Refusal">No way of contact, a place that does not exist, or a minor without a guardian.</exception>
    public static PersonalData Suggester(SubmitSuggestion.SuggesterPart its)
    {
        var guardian = GuardianOf(its);
        var stated = Stated(its.Name, its.Phone, its.OtherContact, its.Occupation);
        MustBeReachable(stated, guardian?.Phone);
        if (!Divisions.Fit(its.SubdistrictCode, its.CommunityCode)) throw IntakeErrors.PlaceUnknown.Refuse();
        return guardian is null ? stated : stated with
        {
            GuardianName = PlainText.Line(guardian.Name),
            GuardianPhone = Digits(guardian.Phone),
        };
    }

    /// <summary>Name and contact as typed, cleaned.</summary>
    /// <exception cref="Kernel.Http.Refusal">Nothing is left of the name but what nobody sees.</exception>
    public static PersonalData Stated(string name, string? phone, string? otherContact, string? occupation) => new()
    {
        Name = PlainText.Line(name) is { Length: > 0 } seen ? seen : throw IntakeErrors.ElementMissing.Refuse("请填写建议人姓名（名称）。"),
        Phone = Digits(phone),
        OtherContact = Seen(otherContact),
        Occupation = Seen(occupation),
    };

    /// <summary>As read off a paper, where any of it may be missing.</summary>
    public static PersonalData OnPaper(string? name, string? phone, string? otherContact, string? occupation) => new()
    {
        Name = Seen(name),
        Phone = Digits(phone),
        OtherContact = Seen(otherContact),
        Occupation = Seen(occupation),
    };

    /// <exception cref="Kernel.Http.Refusal"><see cref="IntakeErrors.ContactMissing"/></exception>
    public static void MustBeReachable(PersonalData stated, string? guardianPhone)
    {
        if (stated.Phone is null && stated.OtherContact is null && string.IsNullOrWhiteSpace(guardianPhone)) throw IntakeErrors.ContactMissing.Refuse();
    }

    /// <summary>监护人同意: of a child under fourteen, and of nobody else (个人信息保护法 31).</summary>
    private static SubmitSuggestion.GuardianPart? GuardianOf(SubmitSuggestion.SuggesterPart its)
    {
        if (!its.Under14) return its.Guardian is null ? null : throw PersonErrors.GuardianNotNeeded.Refuse();
        return its.Guardian is { Consents: true } guardian && PlainText.Line(guardian.Name).Length > 0
            ? guardian
            : throw PersonErrors.GuardianMissing.Refuse();
    }

    // As WeChat gives a verified number, so that the two are found to be one.
    private static string? Digits(string? phone)
    {
        if (string.IsNullOrWhiteSpace(phone)) return null;
        var digits = phone.Replace("-", "", StringComparison.Ordinal).Trim();
        return digits.Length == 14 && digits.StartsWith("+86", StringComparison.Ordinal) ? digits[3..] : digits;
    }

    private static string? Seen(string? text) => PlainText.Line(text) is { Length: > 0 } seen ? seen : null;
}
