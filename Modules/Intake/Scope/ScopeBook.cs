using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>The rules in use in this process. Until they are read from the database, those of the product as version 0.</summary>
internal sealed class ScopeBook
{
    private volatile Judge _current = new(RuleSetCheck.BuiltIn, 0);

    public Judge Current => _current;

    public void Use(RuleVersion version)
    {
        if (version.Number != _current.Version) _current = new(RuleSetCheck.Read(version.Body), version.Number);
    }
}

/// <summary>
/// Keeps the book up to date with what any node puts to use, within a minute, and files the product's own rules as a version when
/// they are new: they come into use by themselves unless the office uses rules of its own.
/// </summary>
internal sealed class ScopeBookKeeper(IServiceScopeFactory scopes, Bell bell, ScopeBook book, TimeProvider time, ILogger<ScopeBookKeeper> log)
    : Worker(scopes, bell, "intake.scope-rules", TimeSpan.FromMinutes(1), log)
{
    private bool _filed;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        if (!_filed) await FileBuiltInAsync(db, ct);
        _filed = true;
        if (await db.Set<RuleVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Status == RuleVersionStatus.Active, ct) is { } active) book.Use(active);
        return false;
    }

    private async Task FileBuiltInAsync(IntakeContext db, CancellationToken ct)
    {
        var (body, now) = (RuleSetCheck.Write(RuleSetCheck.BuiltIn), time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockRulesAsync(ct);
        var filed = await db.Set<RuleVersion>().Where(v => v.BuiltIn).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        if (filed?.Body == body) return;
        var active = await db.Set<RuleVersion>().FirstOrDefaultAsync(v => v.Status == RuleVersionStatus.Active, ct);
        var version = RuleVersion.Of(RuleSetCheck.BuiltIn, await db.NextRulesNumberAsync(ct), true, Actor.System, now);
        db.Add(version);
        if (active is null or { BuiltIn: true })
        {
            active?.TakeOut(Actor.System, now);
            await db.SaveChangesAsync(ct);
            version.PutToUse(Actor.System, now);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

/// <summary>Versions of the rules in the database.</summary>
internal static class RuleVersions
{
    /// <summary>Whoever files or activates a version takes turns until the transaction ends; readers are not held up.</summary>
    public static Task LockRulesAsync(this IntakeContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"lock table intake.scope_rules in share row exclusive mode", ct);

    public static async Task<int> NextRulesNumberAsync(this IntakeContext db, CancellationToken ct) =>
        (await db.Set<RuleVersion>().MaxAsync(v => (int?)v.Number, ct) ?? 0) + 1;
}
