using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>What drops a suggestion, or its person, out of the themes at once, without waiting for a computation.</summary>
internal static class DropFromThemes
{
    private const string Untitled = "内容相同的建议";

    /// <summary>Withdrawn, risky, sealed, or to be read anew. A theme that is called by its topic is so no longer.</summary>
    public static async Task DropFromThemesAsync(this IntakeContext db, Guid suggestion, CancellationToken ct)
    {
        await db.Set<ThemeMember>().Where(m => m.SuggestionId == suggestion).ExecuteDeleteAsync(ct);
        await db.Set<ThemeSource>().Where(s => s.SuggestionId == suggestion).ExecuteDeleteAsync(ct);
        await db.Set<Theme>().Where(t => t.CentralId == suggestion)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.AutoTitle, Untitled).SetProperty(t => t.CentralId, (Guid?)null), ct);
    }

    /// <summary>个人信息删除: the suggestion counts on, as that of somebody unknown.</summary>
    public static async Task ForgetPersonInThemesAsync(this IntakeContext db, Guid suggestion, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            update intake.theme_member m set person = m.suggestion_id
            from intake.theme_source s where s.suggestion_id = m.suggestion_id and m.suggestion_id = {suggestion} and m.person = s.person
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            update intake.theme_source set person = suggestion_id, account_id = null, phone_key = null where suggestion_id = {suggestion}
            """, ct);
    }
}
