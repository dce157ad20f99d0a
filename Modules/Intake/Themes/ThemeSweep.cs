using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>Keeps the themes fresh: computes the horizon when it has grown old, and the ranking of the last ninety days with it.</summary>
internal sealed class ThemeSweep(IServiceScopeFactory scopes, TimeProvider time, IOptions<ThemeSettings> options, ILogger<ThemeSweep> log)
    : Sweep(scopes, time, "intake.themes", log)
{
    private readonly TimeProvider _time = time;
    private bool _settled;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        // A host that has just started has people to answer first.
        if (!_settled || options.Value.Every == TimeSpan.Zero)
        {
            _settled = true;
            return false;
        }

        var (db, now) = (services.GetRequiredService<IntakeContext>(), _time.GetUtcNow());
        var last = await db.Set<ThemeState>().AsNoTracking().Select(s => (DateTimeOffset?)s.ComputedAt).FirstOrDefaultAsync(ct);
        if (last > now - options.Value.Every || !await db.Set<SearchEntry>().AnyAsync(ct)) return false;
        var computing = services.GetRequiredService<Recomputation>();
        await using var turn = await computing.TryTurnAsync(ct);
        if (turn is null) return false;
        var pieces = new Pieces(db, run: null);
        await computing.RunAsync(computing.Horizon, everySlice: false, pieces, ct);
        await services.GetRequiredService<KeptRankings>().KeepStandingAsync(ct);
        await computing.FinishAsync(pieces, ct);
        return false;
    }
}
