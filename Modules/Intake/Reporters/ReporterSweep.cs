using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Intake.Reporters.Imports;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Reporters;

/// <summary>Lets appointments expire as of the midnight after their last day, and forgets files that were imported a week ago.</summary>
internal sealed class ReporterSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReporterSweep> log)
    : Sweep(scopes, time, "intake.reporters", log)
{
    private const int Batch = 100;
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        await ImportContent.ForgetAsync(db, _time.GetUtcNow(), ct);
        return await ExpireAsync(db, Shanghai.Today(_time), ct) == Batch;
    }

    private static async Task<int> ExpireAsync(IntakeContext db, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var over = await db.Set<Appointment>().FromSql($"""
            select *, xmin from intake.appointment where status = 'Active' and term_to < {today}
            order by term_to limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var appointment in over) appointment.Expire();
        if (over.Count > 0) await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return over.Count;
    }
}
