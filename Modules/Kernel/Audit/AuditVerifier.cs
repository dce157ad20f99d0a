using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Kernel.Audit;

/// <summary>What a check of the audit log found.</summary>
/// <param name="Rows">Rows covered by seals.</param>
/// <param name="Seals">Links recomputed.</param>
/// <param name="Unsealed">Rows after the last link; a few are normal, since sealing runs every few seconds.</param>
/// <param name="BrokenSeal">The first link that does not match its rows, or nothing.</param>
/// <param name="LastHash">The last good link's hash in hex; note it elsewhere to prove later that the log was not cut short.</param>
public sealed record AuditReport(long Rows, long Seals, long Unsealed, long? BrokenSeal, string LastHash)
{
    public bool Intact => BrokenSeal is null;
}

/// <summary>Recomputes the whole chain. Serves <c>Host audit verify</c> and the auditor's endpoint.</summary>
public sealed class AuditVerifier
{
    private const int LinksAtOnce = 200;
    private readonly KernelContext _db;

    internal AuditVerifier(KernelContext db) => _db = db;

    public async Task<AuditReport> VerifyAsync(CancellationToken ct)
    {
        var hash = AuditChain.Start;
        var (afterTransaction, afterId) = ("0", Guid.Empty);
        long rows = 0, seals = 0;
        long? broken = null;
        var next = 1L;
        // In lists, since a connection cannot read the rows of one link while it still reads the links.
        while (broken is null && await SealsFromAsync(next, ct) is { Count: > 0 } links)
        {
            foreach (var seal in links)
            {
                using var chain = new AuditChain(hash);
                foreach (var row in await RowsAsync(afterTransaction, afterId, seal, ct)) chain.Add(row);
                var (count, computed) = (chain.Rows, chain.Seal());
                if (seal.Number != next || count != seal.Rows || !computed.AsSpan().SequenceEqual(seal.Hash))
                {
                    broken = seal.Number;
                    break;
                }

                (hash, rows, seals, next) = (computed, rows + count, seals + 1, next + 1);
                (afterTransaction, afterId) = (seal.LastTransaction.ToString(), seal.LastId);
            }
        }

        var unsealed = await _db.Database.SqlQuery<long>(
            $"select count(*) as \"Value\" from kernel.audit where (transaction, id) > ({afterTransaction}::xid8, {afterId})").SingleAsync(ct);
        return new(rows, seals, unsealed, broken, Convert.ToHexStringLower(hash));
    }

    private Task<List<AuditSeal>> SealsFromAsync(long number, CancellationToken ct) => _db.Set<AuditSeal>().AsNoTracking()
        .Where(s => s.Number >= number).OrderBy(s => s.Number).Take(LinksAtOnce).ToListAsync(ct);

    private Task<List<AuditRow>> RowsAsync(string afterTransaction, Guid afterId, AuditSeal seal, CancellationToken ct)
    {
        var lastTransaction = seal.LastTransaction.ToString();
        return _db.Set<AuditRow>().FromSql($"""
                select * from kernel.audit
                where (transaction, id) > ({afterTransaction}::xid8, {afterId})
                  and (transaction, id) <= ({lastTransaction}::xid8, {seal.LastId})
                order by transaction, id
                """)
            .AsNoTracking().ToListAsync(ct);
    }
}
