using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Channels.Changes;

/// <summary>
/// Notes what a save changes for partners: in the context's save itself, so that no act that moves a suggestion or adds to its
/// timeline can forget it.
/// </summary>
internal static class ChangeNotes
{
    public static async Task NoteChangesAsync(this IntakeContext db, CancellationToken ct)
    {
        var entries = db.ChangeTracker.Entries<TimelineEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var moved = db.ChangeTracker.Entries<Suggestion>().Where(e => e.Entity.ExternalNumber is not null
            && (e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(s => s.Status).IsModified)))
            .Select(e => (Suggestion: e.Entity, New: e.State == EntityState.Added)).ToList();
        if (entries.Count == 0 && moved.Count == 0) return;

        var noted = db.Changes.Local.Select(c => c.Id).ToHashSet();
        var changes = moved.Where(m => entries.All(e => e.SuggestionId != m.Suggestion.Id)).Select(m => Moved(m.Suggestion, m.New)).ToList();
        var pushed = await PushedAsync(db, [.. entries.Select(e => e.SuggestionId).Distinct()], ct);
        foreach (var entry in entries)
            if (pushed.TryGetValue(entry.SuggestionId, out var suggestion)) changes.Add(Of(suggestion, entry.Id, entry.Kind, entry.Title, entry.Text, entry.At));
        db.Changes.AddRange(changes.Where(c => !noted.Contains(c.Id)));
        if (changes.Count > 0) db.Ring(ChangeSequencer.Bell);
    }

    /// <summary>Those of the suggestions that a partner pushed, as they are about to be saved.</summary>
    private static async Task<Dictionary<Guid, Suggestion>> PushedAsync(IntakeContext db, Guid[] ids, CancellationToken ct)
    {
        var known = db.Suggestions.Local.Where(s => ids.Contains(s.Id)).ToDictionary(s => s.Id);
        var others = ids.Where(id => !known.ContainsKey(id)).ToArray();
        if (others.Length > 0)
        {
            foreach (var suggestion in await db.Suggestions.AsNoTracking().Where(s => others.Contains(s.Id) && s.ExternalNumber != null).ToListAsync(ct))
                known.Add(suggestion.Id, suggestion);
        }

        return known.Where(pair => pair.Value.ExternalNumber is not null).ToDictionary();
    }

    /// <summary>A new status without words in the timeline: the registration, whose id is the suggestion's, and the supplement.</summary>
    private static Change Moved(Suggestion suggestion, bool isNew) => isNew
        ? Of(suggestion, suggestion.Id, TimelineKind.Registered, "已收到建议", null, suggestion.ReceivedAt)
        : Of(suggestion, NewId.At(suggestion.UpdatedAt), TimelineKind.Supplement, suggestion.Status.Name(), null, suggestion.UpdatedAt);

    private static Change Of(Suggestion suggestion, Guid id, TimelineKind kind, string title, string? text, DateTimeOffset at) => new()
    {
        Id = id,
        Channel = suggestion.Channel,
        SuggestionId = suggestion.Id,
        ExternalNumber = suggestion.ExternalNumber!,
        Number = suggestion.Number,
        Status = suggestion.Status,
        Kind = kind,
        Title = title,
        Text = text,
        At = at,
    };
}
