using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>批量导入: one uploaded file and how far it is. The counts move with the rows they count, in one transaction.</summary>
internal sealed class Import
{
    public required Guid Id { get; init; }
    public required Guid ReporterId { get; init; }
    public required ReporterKind Kind { get; init; }

    /// <summary>Who uploaded it, and for which unit.</summary>
    public required Guid StaffId { get; init; }
    public Guid? UnitId { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required byte[] Hash { get; init; }
    public required string TermsVersion { get; init; }
    public required Guid JobId { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Rows to import.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows done, from the top; a worker that takes the job up goes on behind them.</summary>
    public int Processed { get; set; }
    public int Registered { get; set; }
    public int Known { get; set; }
    public int Refused { get; set; }

    public Actor By => new(ActorKind.Staff, StaffId, UnitId);

    public Reporter Reporter => new(ReporterId, Kind);
}

internal enum ImportOutcome
{
    [Display(Name = "已登记")] Registered,
    [Display(Name = "此前已登记")] Known,
    [Display(Name = "未登记")] Refused,
}

/// <summary>What came of one row.</summary>
internal sealed class ImportResult
{
    public required Guid ImportId { get; init; }

    /// <summary>As a spreadsheet counts.</summary>
    public required int Row { get; init; }
    public required ImportOutcome Outcome { get; init; }
    public Guid? SuggestionId { get; init; }
    public string? Number { get; init; }

    /// <summary>Why it was not registered; repeats nothing of the row.</summary>
    public string? Reason { get; init; }
}

/// <summary>The uploaded file, sealed like everything that holds names; kept a week, to go on after a crash and to give bad rows back.</summary>
internal sealed class ImportContent
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public required Guid ImportId { get; init; }
    public required byte[] Sealed { get; init; }

    public static async Task ForgetAsync(IntakeContext db, DateTimeOffset now, CancellationToken ct)
    {
        var old = db.Set<Import>().Where(i => i.UploadedAt < now - KeptFor).Select(i => i.Id);
        await db.Set<ImportContent>().Where(c => old.Contains(c.ImportId)).ExecuteDeleteAsync(ct);
        await db.Set<ImportResult>().Where(r => old.Contains(r.ImportId)).ExecuteDeleteAsync(ct);
    }
}
