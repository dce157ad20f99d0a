using System.Security.Cryptography;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>Access tokens of one kind. The stable and the ordinary kind know nothing of each other.</summary>
internal sealed class StandInTokens(StandInClock clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2), Overlap = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForceApart = TimeSpan.FromSeconds(30);
    private const int ForcedADay = 20;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _validUntil = [];
    private readonly List<DateTimeOffset> _forced = [];
    private (string Token, DateTimeOffset Until)? _current;

    /// <summary>Stable kind: the same token while it has more than five minutes left, then a new one beside the old.</summary>
    public (string Token, int ExpiresIn) Stable()
    {
        lock (_gate)
            return _current is { } same && same.Until - clock.Now > Overlap ? Answer(same) : Replace(oldLives: true);
    }

    /// <summary>Stable kind, forced: the old token dies at once. Sooner than 30 s after the last force nothing changes.</summary>
    /// <returns>Null when the day's 20 are used up.</returns>
    public (string Token, int ExpiresIn)? Forced()
    {
        lock (_gate)
        {
            var now = clock.Now;
            _forced.RemoveAll(at => now - at >= TimeSpan.FromDays(1));
            if (_current is { } same && _forced is [.., var last] && now - last < ForceApart) return Answer(same);
            if (_forced.Count >= ForcedADay) return null;
            _forced.Add(now);
            return Replace(oldLives: false);
        }
    }

    /// <summary>Ordinary kind: every call makes a new token and leaves the old one five minutes.</summary>
    public (string Token, int ExpiresIn) Next()
    {
        lock (_gate) return Replace(oldLives: true);
    }

    /// <returns>True = valid, false = known but over, null = never heard of.</returns>
    public bool? IsValid(string token)
    {
        lock (_gate) return _validUntil.TryGetValue(token, out var until) ? clock.Now < until : null;
    }

    private (string, int) Replace(bool oldLives)
    {
        var now = clock.Now;
        if (_current is { } old)
        {
            if (oldLives) _validUntil[old.Token] = now + Overlap;
            else _validUntil.Remove(old.Token);
        }
        _current = ("99_" + RandomNumberGenerator.GetString(Letters, 133), now + Lifetime);
        _validUntil[_current.Value.Token] = _current.Value.Until;
        return Answer(_current.Value);
    }

    private (string, int) Answer((string Token, DateTimeOffset Until) token) => (token.Token, (int)(token.Until - clock.Now).TotalSeconds);
}
