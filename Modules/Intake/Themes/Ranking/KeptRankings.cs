using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>Rankings that were computed beforehand. Scoped.</summary>
internal sealed class KeptRankings(IntakeContext db, ThemeRanking ranking, IOptions<ThemeSettings> options, TimeProvider time)
{
    /// <summary>A window of so many days up to today is always kept.</summary>
    public const int Standing = 90;

    /// <summary>Counts a computation's window and keeps what comes out, in the next save.</summary>
    public async Task KeepAsync(ThemeComputation its, CancellationToken ct)
    {
        var counts = await ranking.CountAsync(new(new Period(its.From, its.To)), ct);
        (its.All, its.AllBefore, its.ComputedAt) = (counts.All, counts.AllBefore, time.GetUtcNow());
        await db.Set<ComputedTheme>().Where(t => t.ComputationId == its.Id).ExecuteDeleteAsync(ct);
        db.AddRange(counts.Themes.Select(t => new ComputedTheme { ComputationId = its.Id, ThemeId = t.Theme, People = t.People, Before = t.Before }));
    }

    /// <summary>Counts the last ninety days anew in the place of what was kept of them, and forgets what is old.</summary>
    public async Task KeepStandingAsync(CancellationToken ct)
    {
        var (now, window) = (time.GetUtcNow(), Period.Last(Standing, Shanghai.Today(time)));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var old = await db.Set<ThemeComputation>().Where(c => c.RequestedBy == null || c.RequestedAt < now - options.Value.Keep).ToListAsync(ct);
        db.RemoveRange(old);
        var its = new ThemeComputation { Id = NewId.At(now), From = window.From, To = window.To, RequestedAt = now };
        db.Add(its);
        await KeepAsync(its, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    public async Task<(ThemeComputation Its, Counts Counts)?> FindAsync(IQueryable<ThemeComputation> which, CancellationToken ct)
    {
        if (await which.AsNoTracking().OrderByDescending(c => c.RequestedAt).FirstOrDefaultAsync(ct) is not { } its) return null;
        var shown = await db.Set<ComputedTheme>().AsNoTracking().Where(t => t.ComputationId == its.Id)
            .Join(db.Set<Theme>().Where(t => t.Status == ThemeStatus.Shown), t => t.ThemeId, t => t.Id, (t, _) => t).ToListAsync(ct);
        return (its, new(its.All, its.AllBefore, shown.ConvertAll(t => new Counted(t.ThemeId, t.People, t.Before))));
    }
}
