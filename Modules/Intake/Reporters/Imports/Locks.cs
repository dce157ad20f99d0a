using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>One import of a reporter at a time touches their rows, so that the same row in two files at once is registered once.</summary>
internal static class Locks
{
    /// <summary>Holds until the present transaction ends.</summary>
    public static Task ReporterAsync(IntakeContext db, Guid reporter, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({reporter.ToString()}, 3))", ct);
}
