using System.Collections.Concurrent;

namespace ZhihuiShibei.Identity.Tokens;

/// <summary>
/// Sessions, accounts and partners whose tokens this process no longer believes, though they have not run out yet. Staff sessions
/// are checked against the database besides; a resident's or partner's token dies on other nodes when its minutes are over.
/// </summary>
internal sealed class Revocations(TimeProvider time)
{
    /// <summary>Longer than any token lives.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _ended = new();

    public void Add(Guid id) => _ended[id] = time.GetUtcNow();

    /// <summary>A partner that was enabled again.</summary>
    public void Remove(Guid id) => _ended.TryRemove(id, out _);

    public bool Contains(Guid id) => _ended.ContainsKey(id);

    public void Forget()
    {
        var old = time.GetUtcNow() - Memory;
        foreach (var (id, at) in _ended)
            if (at < old) _ended.TryRemove(id, out _);
    }
}
