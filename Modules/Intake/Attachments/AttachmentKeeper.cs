using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>Takes files in and makes them part of suggestions, the same way for everybody who hands one in.</summary>
internal sealed class AttachmentKeeper(
    IntakeContext db, IFileStore store, Spool spool, FileInspector inspector, IdempotencyScope idempotency, TimeProvider time, ILogger<AttachmentKeeper> log)
{
    /// <summary>The area of the store that belongs to this module.</summary>
    public const string Area = IntakeContext.Name;

    private const int MostWaiting = 60;
    private const int MostPictures = 9, MostVoices = 1, MostDocuments = 3;
    private const int LongestName = 60;

    /// <summary>Receives, inspects and stores the file of a request, and adds its attachment to the next save.</summary>
    /// <exception cref="Refusal">One of <see cref="AttachmentErrors.OfUpload"/>.</exception>
    public async Task<Attachment> TakeAsync(HttpRequest request, AttachmentUse use, Actor by, CancellationToken ct)
    {
        var since = time.GetUtcNow() - Attachment.Waiting;
        var waiting = await db.Attachments.CountAsync(a => a.OwnerId == by.Id && a.SuggestionId == null && a.UploadedAt > since, ct);
        if (waiting >= MostWaiting) throw AttachmentErrors.TooManyWaiting.Refuse();
        try
        {
            var (file, name) = await UploadForm.ReadAsync(request, spool, ct);
            using (file)
            {
                idempotency.Include(file.Hash);
                var its = await inspector.InspectAsync(file, ct);
                var attachment = Attachment.Upload(its, await KeepAsync(file, its, ct), Clean(name), use, by, time.GetUtcNow());
                db.Attachments.Add(attachment);
                return attachment;
            }
        }
        catch (FileRefusedException e)
        {
            throw e.Problem.Refuse();
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A file could not be stored");
            throw AttachmentErrors.StoreUnavailable.Refuse();
        }
    }

    /// <summary>Makes uploaded files part of a suggestion with the next save: only the owner's own, waiting ones, no more than fit.</summary>
    /// <exception cref="Refusal"><see cref="AttachmentErrors.NotFound"/>, <see cref="AttachmentErrors.AlreadyAttached"/> or
    /// <see cref="AttachmentErrors.TooMany"/></exception>
    public async Task AttachAsync(IReadOnlyCollection<Guid>? ids, Actor owner, Guid suggestion, AttachmentUse use, CancellationToken ct)
    {
        if (ids is null || ids.Count == 0) return;
        var now = time.GetUtcNow();
        var wanted = ids.Distinct().ToList();
        var found = await db.Attachments.Where(a => wanted.Contains(a.Id) && a.OwnerKind == owner.Kind && a.OwnerId == owner.Id)
            .ToDictionaryAsync(a => a.Id, ct);
        var files = wanted.Select(id => found.GetValueOrDefault(id) ?? throw AttachmentErrors.NotFound.Refuse()).ToList();
        if (files.Exists(f => f.SuggestionId is null && f.UploadedAt <= now - Attachment.Waiting)) throw AttachmentErrors.NotFound.Refuse();
        if (files.Count(f => f.Kind == FileKind.Picture) > MostPictures || files.Count(f => f.Kind == FileKind.Voice) > MostVoices
            || files.Count(f => f.Kind == FileKind.Document) > MostDocuments) throw AttachmentErrors.TooMany.Refuse();
        for (var i = 0; i < files.Count; i++)
        {
            files[i].Attach(suggestion, use, i, owner, now);
            // WeChat looks at what its users hand in, and at no documents.
            if (owner.Kind != ActorKind.Resident || files[i].Kind == FileKind.Document) files[i].Judge(MediaAct.Exempt, Actor.System, now);
            else db.Add(MediaCheck.Of(files[i].Id, now));
        }

        db.Ring(MediaCheckWorker.Bell);
    }

    private async Task<KeptBytes> KeepAsync(SpooledFile file, Inspected its, CancellationToken ct)
    {
        if (its is not InspectedPicture picture) return new(await PutAsync(file, ct), file.Length, null);
        using var drawn = await SpoolAsync(picture.Picture, ct);
        using var thumbnail = await SpoolAsync(picture.Thumbnail, ct);
        return new(await PutAsync(drawn, ct), drawn.Length, await PutAsync(thumbnail, ct));
    }

    private async Task<SpooledFile> SpoolAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct) =>
        (await spool.TakeAsync(new MemoryStream(bytes.ToArray(), writable: false), bytes.Length, ct))!;

    private async Task<string> PutAsync(SpooledFile file, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            insert into intake.stored_file (hash, length, check_at) values ({file.Hash}, {file.Length}, {time.GetUtcNow() + StoredFile.Grace})
            on conflict (hash) do update set check_at = excluded.check_at
            """, ct);
        await store.PutAsync(Area, file, ct);
        return file.Hash;
    }

    private static string? Clean(string? name)
    {
        var bare = PlainText.Line(Path.GetFileNameWithoutExtension(name?.Replace('\\', '/')));
        var end = bare.Length <= LongestName ? bare.Length : char.IsHighSurrogate(bare[LongestName - 1]) ? LongestName - 1 : LongestName;
        return end == 0 ? null : bare[..end];
    }
}
