using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>One clock whose due date a notice would move.</summary>
public sealed record ClockMove(
    [property: Description("时限名称。")] string Clock,
    [property: Description("所属的建议或工单标识。")] Guid SubjectId,
    [property: Description("调整前的到期时刻。")] DateTimeOffset? Before,
    [property: Description("调整后的到期时刻。")] DateTimeOffset? After);

/// <summary>Looks at the open clocks of every module, each through its own context.</summary>
internal sealed class OpenClocks(IServiceProvider services, IEnumerable<RegisteredModule> modules, TimeProvider time)
{
    /// <summary>How many open clocks have not been brought to this revision yet.</summary>
    public async Task<int> BehindAsync(int revision, CancellationToken ct)
    {
        var behind = 0;
        foreach (var db in WithClocks())
            behind += await db.Set<ClockRecord>().CountAsync(c => c.StoppedAt == null && c.CalendarRevision < revision, ct);
        return behind;
    }

    /// <summary>How many clocks run or stand paused.</summary>
    public async Task<int> CountAsync(CancellationToken ct)
    {
        var open = 0;
        foreach (var db in WithClocks()) open += await db.Set<ClockRecord>().CountAsync(c => c.StoppedAt == null, ct);
        return open;
    }

    /// <summary>What this calendar would move: how many clocks in all, and the first of them. Changes nothing.</summary>
    public async Task<(int Open, int Moving, IReadOnlyList<ClockMove> First)> TryAsync(WorkingCalendar calendar, int first, CancellationToken ct)
    {
        var (open, moving, now) = (0, 0, time.GetUtcNow());
        List<ClockMove> moves = [];
        foreach (var db in WithClocks())
        {
            await foreach (var clock in db.Set<ClockRecord>().AsNoTracking().Where(c => c.StoppedAt == null).AsAsyncEnumerable().WithCancellation(ct))
            {
                open++;
                if (clock.Recompute(calendar, now) is not { } moved) continue;
                if (moving++ < first) moves.Add(new(clock.Rule.Name, clock.SubjectId, moved.Before, moved.After));
            }
        }

        return (open, moving, moves);
    }

    /// <summary>The contexts of the modules that keep clocks.</summary>
    internal IEnumerable<ModuleContext> WithClocks() => modules
        .Select(m => (ModuleContext)services.GetRequiredService(m.Context)).Where(c => c.Model.FindEntityType(typeof(ClockRecord)) is not null);
}
