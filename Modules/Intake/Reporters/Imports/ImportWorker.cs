using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>
/// Works a file off, a batch of rows per transaction: rows, their results, the counts and the place reached are committed together,
/// so that whoever takes the job up after a crash goes on where it was, without losing or doubling a row.
/// </summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<ImportWorker> log)
    : JobWorker<IntakeContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "intake.import";
    private const int BatchRows = 200;

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        var import = await db.Set<Import>().AsNoTracking().FirstAsync(i => i.Id == run.SubjectId, ct);
        using var table = Open(await ContentAsync(db, services, import, ct), import.FileName);
        var reader = new RowReader(import.Reporter, import.TermsVersion, Shanghai.DateOf(import.UploadedAt));
        var batch = services.GetRequiredService<ImportBatch>();
        foreach (var rows in table.Rows().Skip(import.Processed).Select(reader.Read).Chunk(BatchRows))
        {
            import = await batch.SaveAsync(run, import.Id, import.Processed, rows, ct);
            ct.ThrowIfCancellationRequested();
        }

        return ($"登记{import.Registered}件，此前已登记{import.Known}件，未登记{import.Refused}行。", $"/api/office/my-imports/{import.Id}");
    }

    private static async Task<byte[]> ContentAsync(IntakeContext db, IServiceProvider services, Import import, CancellationToken ct)
    {
        var content = await db.Set<ImportContent>().AsNoTracking().FirstOrDefaultAsync(c => c.ImportId == import.Id, ct)
            ?? throw new JobFailure(ImportErrors.Gone.Text);
        return services.GetRequiredService<PersonalDataCipher>().OpenBytes(import.Id, content.Sealed);
    }

    private static ImportTable Open(byte[] content, string name)
    {
        try
        {
            return new ImportTable(new MemoryStream(content, writable: false), name);
        }
        catch (Refusal refusal)
        {
            throw new JobFailure(refusal.Message);
        }
    }
}
