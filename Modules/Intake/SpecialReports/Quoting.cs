using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>摘录规则: held when a text is saved and once more when it is issued, since a suggestion may be withdrawn or blocked between the two.</summary>
internal static class Quoting
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReportErrors.ExcerptUnfit"/>, <see cref="ReportErrors.PersonalData"/></exception>
    public static async Task MustBeFitAsync(SpecialReport report, IntakeContext db, PersonalDataGate people, CancellationToken ct)
    {
        MustBeClean($"{report.Title}\n{report.Addressees}\n{report.Text}", null);
        var quoted = report.Excerpts.Select(e => e.SuggestionId).Distinct().ToList();
        // What is in no theme any more is withdrawn, blocked or sealed.
        var suggesters = await db.Suggestions.AsNoTracking()
            .Where(s => quoted.Contains(s.Id) && db.Set<ThemeMember>().Any(m => m.SuggestionId == s.Id
                && db.Set<Theme>().Any(t => t.Id == m.ThemeId && (t.Id == report.ThemeId || t.MergedInto == report.ThemeId))))
            .ToDictionaryAsync(s => s.Id, s => s.SuggesterId, ct);
        foreach (var excerpt in report.Excerpts)
        {
            if (!suggesters.TryGetValue(excerpt.SuggestionId, out var suggester))
                throw ReportErrors.ExcerptUnfit.Refuse($"第{excerpt.Position}条{ReportErrors.ExcerptUnfit.Text}");
            MustBeClean(excerpt.Text, await people.FindAsync(suggester, RevealPurpose.Desensitise, excerpt.SuggestionId, ct));
        }
    }

    private static void MustBeClean(string text, PersonalData? suggester)
    {
        var found = PersonalWords.In(text, suggester);
        if (found.Count > 0) throw ReportErrors.PersonalData.Refuse($"文中含有{string.Join('、', found)}，请删除后再保存。");
    }
}
