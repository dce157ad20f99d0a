using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Contest.Review.Evidence;

/// <summary>Makes the evidence pack as one archive; what it says at the end is the fingerprint of the manifest, for publishing.</summary>
internal sealed class EvidenceWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<EvidenceWorker> log)
    : JobWorker<ContestContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "contest.evidence";
    private readonly TimeProvider _time = time;

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run,
        CancellationToken ct)
    {
        var (db, reader) = (services.GetRequiredService<ContestContext>(), services.GetRequiredService<EvidenceReader>());
        // All files as of one moment, whatever happens meanwhile; the fingerprint stands in the sealed audit log, too.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ShareReviewAsync(run.SubjectId, ct);
        var files = await reader.ReadAsync(run.SubjectId, ct);
        var manifest = EvidenceFile.Manifest(files, _time.GetUtcNow());
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(manifest.Content));
        db.Audit("contest.evidence-made", nameof(ContestReview), run.SubjectId, fingerprint);
        await run.HoldAsync(db, files.Count, null, ct, files.Count);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        run.Leave($"大赛证据包{Shanghai.Today(_time):yyyyMMdd}.zip", "application/zip", Zip([.. files, manifest]));
        return ($"共{files.Count}个文件，清单的指纹（SHA-256）：{fingerprint}。", null);
    }

    private byte[] Zip(IReadOnlyList<EvidenceFile> files)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name);
                entry.LastWriteTime = Shanghai.Local(_time.GetUtcNow());
                using var into = entry.Open();
                into.Write(file.Content);
            }
        }

        return content.ToArray();
    }
}
