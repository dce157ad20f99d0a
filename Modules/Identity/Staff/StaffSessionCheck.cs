using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Identity.Tokens;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>
/// Whether a staff session still stands, asked at every request: at most one look into the database per session in
/// <see cref="StaffSettings.SessionCache"/>, at most one write a minute. What this process ends itself stands in
/// <see cref="Revocations"/> and is seen at once.
/// </summary>
internal sealed class StaffSessionCheck(IServiceScopeFactory scopes, IOptions<StaffSettings> options, TimeProvider time)
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seen = new();
    private readonly StaffSettings _settings = options.Value;

    public async Task<bool> StandsAsync(Guid id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (_seen.TryGetValue(id, out var at) && now - at < _settings.SessionCache) return true;

        // A scope of its own: the request's caller is not known yet, and whoever asks for it now would fix it as anonymous.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityContext>();
        var session = await db.StaffSessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        if (session is null || !session.StandsAt(now, _settings.IdleLimit))
        {
            _seen.TryRemove(id, out _);
            return false;
        }

        if (now - session.LastSeenAt >= TouchEvery)
            await db.StaffSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), ct);
        _seen[id] = now;
        return true;
    }

    public void Forget()
    {
        var old = time.GetUtcNow() - _settings.SessionCache;
        foreach (var (id, at) in _seen)
            if (at < old) _seen.TryRemove(id, out _);
    }
}
