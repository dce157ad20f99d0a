using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>Codes that serve once, and who was here when.</summary>
internal sealed class StandInPeople(StandInClock clock)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5), ActiveFor = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, (string OpenId, string? Phone, DateTimeOffset At)> _issued = new();
    private readonly ConcurrentDictionary<string, bool> _used = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastSeen = new();

    /// <param name="phone">Null for a login code.</param>
    public string Issue(string openId, string? phone)
    {
        var code = $"{(phone is null ? 'l' : 'p')}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        _issued[code] = (openId, phone, clock.Now);
        return code;
    }

    /// <summary>
    /// Uses up an issued code, or one of the made-up form <c>prefix-value[.nonce]</c>, which is as good as just issued.
    /// </summary>
    /// <returns>Who or what it stands for; null = unknown, too old or of the other kind; <paramref name="used"/> = it served
    /// before.</returns>
    public (string? OpenId, string? Phone)? Redeem(string code, string prefix, bool forPhone, out bool used)
    {
        used = false;
        (string?, string?) meaning;
        if (_issued.TryGetValue(code, out var issued))
        {
            if (issued.Phone is not null != forPhone || clock.Now - issued.At > CodeLifetime) return null;
            meaning = (issued.OpenId, issued.Phone);
        }
        else if (code.StartsWith(prefix, StringComparison.Ordinal) && code[prefix.Length..].Split('.')[0] is { Length: > 0 } value)
        {
            meaning = forPhone ? (null, value) : (value, null);
        }
        else
        {
            return null;
        }
        used = !_used.TryAdd(code, true);
        return used ? null : meaning;
    }

    public void Seen(string openId) => _lastSeen[openId] = clock.Now;

    public bool IsKnown(string openId) => _lastSeen.ContainsKey(openId);

    public bool IsActive(string openId) => _lastSeen.TryGetValue(openId, out var at) && clock.Now - at <= ActiveFor;
}
