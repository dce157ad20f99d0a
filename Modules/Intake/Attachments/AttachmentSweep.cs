using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>Forgets files that nobody handed in within a day, and the bytes to which nothing refers any more.</summary>
internal sealed class AttachmentSweep(IServiceScopeFactory scopes, TimeProvider time, IFileStore store, Spool spool, ILogger<AttachmentSweep> log)
    : Sweep(scopes, time, "intake.attachments", log)
{
    private const int AtOnce = 200;

    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        spool.ForgetOld();
        var now = _time.GetUtcNow();
        await db.Set<HeardVerdict>().Where(h => h.At < now - Attachment.Waiting).ExecuteDeleteAsync(ct);
        var forgotten = await db.Database.ExecuteSqlAsync($"""
            with gone as (
                delete from intake.attachment where id in (select id from intake.attachment
                    where suggestion_id is null and uploaded_at <= {now - Attachment.Waiting} limit {AtOnce} for update skip locked)
                returning hash, thumbnail_hash)
            update intake.stored_file f set check_at = coalesce(check_at, {now})
            where exists (select from gone where f.hash in (gone.hash, gone.thumbnail_hash))
            """, ct);
        return await DeleteBytesAsync(db, now, ct) | forgotten > 0;
    }

    /// <summary>The rows stay locked until their bytes are gone: an upload of the same bytes waits, and then stores them anew.</summary>
    private async Task<bool> DeleteBytesAsync(IntakeContext db, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Set<StoredFile>().FromSql(
            $"select * from intake.stored_file where check_at <= {now} limit {AtOnce} for update skip locked").ToListAsync(ct);
        var hashes = due.ConvertAll(f => f.Hash);
        var used = await db.Attachments.Where(a => hashes.Contains(a.Hash)).Select(a => a.Hash)
            .Union(db.Attachments.Where(a => hashes.Contains(a.ThumbnailHash!)).Select(a => a.ThumbnailHash!)).ToListAsync(ct);
        foreach (var file in due)
        {
            file.CheckAt = null;
            if (used.Contains(file.Hash)) continue;
            await store.DeleteAsync(new(AttachmentKeeper.Area, file.Hash), ct);
            db.Remove(file);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count == AtOnce;
    }
}
