using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>The themes that are known, whatever their status, while a computation goes on.</summary>
internal sealed class ThemeBook(IntakeContext db, TimeProvider time)
{
    private Dictionary<string, Guid> _phrases = [];
    private HashSet<Guid> _untitled = [];

    /// <summary>Every phrase with its theme; the earlier theme where two have the same.</summary>
    public IReadOnlyDictionary<string, Guid> Phrases => _phrases;

    public async Task OpenAsync(CancellationToken ct)
    {
        var all = await db.Set<Theme>().AsNoTracking().Where(t => t.Origin == ThemeOrigin.Phrase)
            .OrderBy(t => t.FoundAt).ThenBy(t => t.Id).Select(t => new { t.Id, t.Phrases }).ToListAsync(ct);
        _untitled = [.. await db.Set<Theme>().Where(t => t.Origin == ThemeOrigin.Likeness && t.CentralId == null).Select(t => t.Id).ToListAsync(ct)];
        _phrases = [];
        foreach (var theme in all)
            foreach (var phrase in theme.Phrases) _phrases.TryAdd(phrase, theme.Id);
    }

    /// <summary>In the next save: new themes, and new phrases of known ones.</summary>
    public async Task EnterAsync(IEnumerable<PhraseGroup> groups, CancellationToken ct)
    {
        foreach (var group in groups)
        {
            var known = group.Theme is { } id ? await db.Set<Theme>().FirstOrDefaultAsync(t => t.Id == id, ct) : null;
            if (known is null) db.Add(known = Theme.Find(group.Title, group.Phrases, time.GetUtcNow()));
            else known.FindAgain(group.Phrases);
            foreach (var phrase in group.Phrases) _phrases.TryAdd(phrase, known.Id);
        }
    }

    /// <summary>In the next save.</summary>
    /// <param name="known">The theme that the group is, if it is one already.</param>
    public async Task<Guid> EnterAsync(Guid? known, Guid central, string topic, CancellationToken ct)
    {
        if (known is not { } id)
        {
            var theme = Theme.Find(topic, central, time.GetUtcNow());
            db.Add(theme);
            return theme.Id;
        }

        if (_untitled.Remove(id)) (await db.Set<Theme>().FirstAsync(t => t.Id == id, ct)).Recentre(topic, central);
        return id;
    }
}
