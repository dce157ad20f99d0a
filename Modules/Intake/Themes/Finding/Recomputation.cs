using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>
/// 计算主题: brings themes and their members up to date for a period. What is there already stays; running it twice changes nothing. One
/// at a time over all hosts. Scoped.
/// </summary>
internal sealed class Recomputation(
    IntakeContext db, NpgsqlDataSource database, Sources sources, PhraseFinder finder, IOptions<ThemeSettings> options, TimeProvider time)
{
    /// <summary>Phrases are looked for within so many days at once.</summary>
    private const int Slice = 30;
    private const long LockKey = 0x5348_4942_5448;

    /// <summary>Days that stay computed.</summary>
    public Period Horizon => Period.Last(options.Value.Horizon, Shanghai.Today(time));

    /// <summary>How many pieces it takes at most.</summary>
    public static int PiecesOf(Period period) => (2 * period.Days) + period.Slices(Slice).Count() + 2;

    /// <summary>One's turn, until it is disposed of; nothing while another computes.</summary>
    public async Task<NpgsqlConnection?> TryTurnAsync(CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        // Pooled connections are not reset, so the lock goes with a transaction.
        await connection.BeginTransactionAsync(ct);
        await using var ask = new NpgsqlCommand("select pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
        if ((bool)(await ask.ExecuteScalarAsync(ct))!) return connection;
        await connection.DisposeAsync();
        return null;
    }

    /// <param name="everySlice">Looks for new themes in all of it, not in the newest slice only.</param>
    public async Task RunAsync(Period period, bool everySlice, Pieces pieces, CancellationToken ct)
    {
        var (days, busy) = (period.Slices(1).Reverse().ToList(), await BusyAsync(period, ct));
        foreach (var day in days) await pieces.DoAsync("正在读取建议", c => sources.CatchUpAsync(day, c, ct), ct, busy.Contains(day.From));
        var book = new ThemeBook(db, time);
        await book.OpenAsync(ct);
        foreach (var slice in period.Slices(Slice).Take(everySlice || book.Phrases.Count == 0 ? int.MaxValue : 1))
            await pieces.DoAsync("正在查找集中反映的内容", c => FindAsync(slice, book, c, ct), ct);
        var assigning = new Assigning(book.Phrases);
        foreach (var day in days) await pieces.DoAsync("正在归入主题", c => assigning.RunAsync(day, c, ct), ct, busy.Contains(day.From));
        var alike = new LikeThemes(book, options);
        await pieces.DoAsync("正在归并相同内容", c => alike.RunAsync(period, c, () => db.SaveChangesAsync(ct), ct), ct);
    }

    /// <summary>Notes that the horizon was computed, and forgets themes that nobody asks for any more and no officer touched.</summary>
    public Task FinishAsync(Pieces pieces, CancellationToken ct) => pieces.DoAsync("正在整理", async _ =>
    {
        var now = time.GetUtcNow();
        var state = await db.Set<ThemeState>().FirstOrDefaultAsync(ct);
        if (state is null) db.Add(state = new ThemeState { Id = 1 });
        state.ComputedAt = now;
        await db.Database.ExecuteSqlAsync($"""
            delete from intake.theme t where t.name is null and t.status = 'Shown' and t.found_at < {now - TimeSpan.FromDays(7)}
              and not exists (select from intake.theme_member m where m.theme_id = t.id)
              and not exists (select from intake.theme o where o.merged_into = t.id)
              and not exists (select from intake.special_report r where r.theme_id = t.id)
              and not exists (select from intake.project_proposal p where p.theme_id = t.id)
            """, ct);
    }, ct);

    /// <summary>Days on which anything was received.</summary>
    private async Task<HashSet<DateOnly>> BusyAsync(Period period, CancellationToken ct) => [.. await db.Database.SqlQuery<DateOnly>($"""
        select distinct (e.received_at at time zone 'Asia/Shanghai')::date as "Value" from intake.search_entry e
        where e.received_at >= {period.Start} and e.received_at < {period.End}
        """).ToListAsync(ct)];

    private async Task FindAsync(Period slice, ThemeBook book, NpgsqlConnection connection, CancellationToken ct)
    {
        var now = await Sources.ReadAsync(slice, connection, ct);
        var before = await Sources.ReadAsync(slice.Before, connection, ct);
        await book.EnterAsync(finder.Find(now, before, book.Phrases), ct);
    }
}
