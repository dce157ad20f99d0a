using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Reports;

/// <summary>What a reporter's form, or a row of their file, comes to.</summary>
internal static class ReportDraft
{
    /// <summary>For one of their people.</summary>
    /// <exception cref="Kernel.Http.Refusal">As <see cref="SixElements.Suggester"/>.</exception>
    public static NewSuggestion For(Reporter reporter, SubmitReport.Request its, SubmitSuggestion.SuggesterPart other) =>
        Of(reporter, its, other.Kind, SixElements.Suggester(other), other.SubdistrictCode, other.CommunityCode);

    /// <summary>For themselves, by what the appointment holds.</summary>
    public static NewSuggestion Own(Reporter reporter, SubmitReport.Request its, Appointment appointment, PersonalData person) => Of(
        reporter, its, reporter.Kind == ReporterKind.DirectReportUnit ? SuggesterKind.LegalPerson : SuggesterKind.Person, person,
        appointment.SubdistrictCode, null);

    private static NewSuggestion Of(
        Reporter reporter, SubmitReport.Request its, SuggesterKind kind, PersonalData person, string subdistrict, string? community) => new()
        {
            Channel = reporter.Channel,
            Topic = its.Topic,
            Rationale = its.Rationale,
            Countermeasures = its.Countermeasures,
            Domain = its.Domain,
            Aspect = its.Aspect,
            SubdistrictCode = subdistrict,
            CommunityCode = community,
            SuggesterKind = kind,
            Suggester = person,
            Publicity = its.Publicity,
            TermsVersion = its.TermsVersion,
        };
}
