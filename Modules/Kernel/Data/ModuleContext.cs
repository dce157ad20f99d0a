using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Kernel;

/// <summary>
/// A module's door to its own schema. One save writes everything an act consists of: the change, its history, its audit line,
/// a promise per subscribing module for each fact raised, and the answer remembered under the request's idempotency key.
/// Pooled: a scope borrows a context and lends it the scope's services, since making one anew costs as much as a read.
/// </summary>
public abstract class ModuleContext(DbContextOptions options) : DbContext(options)
{
    private readonly HashSet<string> _toRing = [];
    private readonly List<Aggregate> _told = [];
    private ModuleServices _services = null!;

    /// <summary>The module's schema, also its name as a subscriber.</summary>
    public abstract string Schema { get; }

    /// <summary>The vault belongs to Identity alone; only its context creates the table.</summary>
    protected virtual bool OwnsVault => false;

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>Begins a scope's work with this context.</summary>
    internal void Serve(ModuleServices services)
    {
        _services = services;
        _toRing.Clear();
        _told.Clear();
    }

    /// <summary>Saves the act and remembers <paramref name="answer"/> as the answer to this request's idempotency key.</summary>
    public async Task<T> SaveAsync<T>(T answer, CancellationToken ct)
    {
        if (_services.Idempotency.Remember(answer) is { } record) Set<IdempotencyRecord>().Add(record);
        await SaveChangesAsync(ct);
        return answer;
    }

    /// <summary>
    /// An act on rows that it holds with <c>for update</c>: whoever else wants them waits its turn instead of failing at the
    /// concurrency token. Saves, remembers the answer, commits and wakes the subscribers.
    /// </summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        var answer = await SaveAsync(await act(), ct);
        await CommitAsync(ct);
        return answer;
    }

    /// <summary>Writes an audit line in the next save, for what is not an act on an aggregate (a sign-in, a refusal, a reveal).</summary>
    public void Audit(string action, string subject, Guid subjectId, string? detail = null, Actor? by = null) =>
        Set<AuditRow>().Add(new AuditRow(
            _services.Time.GetUtcNow(), by ?? _services.Caller.Actor, _services.Caller.Address, action, subject, subjectId, detail));

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var (acts, audit) = CollectActs();
        // Inside a transaction of the caller's own the lines may follow the change they tell of.
        var many = acts.Count >= BulkInsert.WorthIt && Database.CurrentTransaction is not null;
        if (!many)
        {
            History.AddRange(acts);
            Set<AuditRow>().AddRange(audit);
        }

        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (many)
        {
            await this.CopyAsync(acts, cancellationToken);
            await this.CopyAsync(audit, cancellationToken);
        }

        if (Database.CurrentTransaction is null) RingBells();
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    /// <summary>Commits a transaction that the use case began itself, and wakes the subscribers of what was saved in it.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await Database.CommitTransactionAsync(ct);
        RingBells();
    }

    /// <summary>
    /// Writes with the next save what happened to aggregates whose rows the caller holds and changes by one statement for all of them:
    /// a sweep's way with hundreds of untracked ones.
    /// </summary>
    public void Tell(IEnumerable<Aggregate> aggregates) => _told.AddRange(aggregates);

    /// <summary>Wakes a worker of the module's own once the next save is committed.</summary>
    public void Ring(string worker) => _toRing.Add(worker);

    /// <summary>Wakes the subscribers of what was saved; called after the commit by whoever owns the transaction.</summary>
    public void RingBells()
    {
        foreach (var name in _toRing) _services.Bell.Ring(name);
        _toRing.Clear();
    }

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        KernelTables.MapShared(modelBuilder, Schema, OwnsVault);
        Map(modelBuilder);
        KernelTables.ApplyConventions(modelBuilder);
    }

    /// <summary>The module's own entities. Keys, enums as text and <c>xmin</c> tokens of aggregates come by convention.</summary>
    protected abstract void Map(ModelBuilder model);

    private (List<HistoryEntry> Acts, List<AuditRow> Audit) CollectActs()
    {
        var now = _services.Time.GetUtcNow();
        var aggregates = ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).Concat(_told).Where(a => a.HasNews).ToList();
        _told.Clear();
        List<(long Order, Fact Fact)> facts = [];
        List<HistoryEntry> acts = [];
        foreach (var aggregate in aggregates)
        {
            var (raised, done) = aggregate.Drain();
            facts.AddRange(raised);
            acts.AddRange(done);
        }

        // The change tracker lists new aggregates before changed ones; facts go out in the order they were raised.
        foreach (var row in facts.OrderBy(f => f.Order).SelectMany(f => _services.Facts.RowsFor(f.Fact, now)))
        {
            Set<OutboxRow>().Add(row);
            _toRing.Add(row.Subscriber);
        }

        return (acts, acts.ConvertAll(act => new AuditRow(
            now, new Actor(act.ActorKind, act.ActorId, act.UnitId), _services.Caller.Address,
            $"{act.Subject}.{act.Act}", act.Subject, act.SubjectId, act.From is null ? act.To : $"{act.From} → {act.To}")));
    }
}
