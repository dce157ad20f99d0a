using Npgsql;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>Puts a period's suggestions into the themes whose phrases their titles have.</summary>
internal sealed class Assigning
{
    private readonly Guid[] _themes;
    private readonly PhraseMatcher _matcher;

    public Assigning(IReadOnlyDictionary<string, Guid> phrases)
    {
        string[] texts = [.. phrases.Keys];
        (_themes, _matcher) = ([.. texts.Select(t => phrases[t])], new(texts));
    }

    public async Task RunAsync(Period day, NpgsqlConnection connection, CancellationToken ct)
    {
        var members = (await Sources.ReadAsync(day, connection, ct))
            .SelectMany(s => _matcher.In(s.Title).Select(n => new Membership(_themes[n], s.Id))).ToHashSet();
        await Members.ReplaceAsync(members, byLikeness: false, day, connection, ct);
    }
}
