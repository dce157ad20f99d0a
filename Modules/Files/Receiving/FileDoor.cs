using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Storing;

namespace ZhihuiShibei.Files.Receiving;

/// <summary>A file that was inspected and lies in the store.</summary>
/// <param name="Name">With the ending that fits the content.</param>
/// <param name="Length">Bytes as stored.</param>
/// <param name="Hash">SHA-256 as stored.</param>
public sealed record TakenFile(Inspected Its, string Name, long Length, string Hash);

/// <summary>
/// Takes the one file of a form, looks what it really is, and stores it in a module's area. Pictures are written anew, so that what
/// telephones put into them does not travel. No voices.
/// </summary>
public sealed class FileDoor(IFileStore store, Spool spool, FileInspector inspector)
{
    private const int LongestName = 60;

    /// <param name="area">Of the store; the module's own.</param>
    /// <param name="nameless">What a file is called whose own name says nothing.</param>
    /// <param name="seen">Gets the hash of what was sent, before anything is stored.</param>
    /// <exception cref="FileRefusedException">It is not taken, and why.</exception>
    /// <exception cref="FileStoreException">There is no place for it just now.</exception>
    public async Task<TakenFile> TakeAsync(HttpRequest request, string area, string nameless, Action<string> seen, CancellationToken ct)
    {
        var (file, sent) = await ReadAsync(request, ct);
        using (file)
        {
            seen(file.Hash);
            var its = await inspector.InspectAsync(file, ct);
            if (its is InspectedVoice) throw new FileRefusedException(FileProblem.UnknownFormat);
            var name = Bare(sent) is { Length: > 0 } bare ? bare : nameless;
            if (its is not InspectedPicture picture) return await KeepAsync(area, file, its, $"{name}.pdf", ct);
            using var drawn = (await spool.TakeAsync(new MemoryStream(picture.Picture.ToArray(), writable: false), picture.Picture.Length, ct))!;
            return await KeepAsync(area, drawn, its, $"{name}.jpg", ct);
        }
    }

    private async Task<TakenFile> KeepAsync(string area, SpooledFile file, Inspected its, string name, CancellationToken ct)
    {
        await store.PutAsync(area, file, ct);
        return new(its, name, file.Length, file.Hash);
    }

    private async Task<(SpooledFile File, string? Name)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        SpooledFile? file = null;
        string? name = null;
        try
        {
            if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
                throw new FileRefusedException(FileProblem.Missing);
            var reader = new MultipartReader(boundary.Value!, request.Body);
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } words || !words.IsFileDisposition()) continue;
                if (file is not null || HeaderUtilities.RemoveQuotes(words.Name) != "file") throw new FileRefusedException(FileProblem.Missing);
                name = HeaderUtilities.RemoveQuotes(words.FileNameStar.HasValue ? words.FileNameStar : words.FileName).Value;
                file = await spool.TakeAsync(section.Body, FileLimits.AnyBytes, ct) ?? throw new FileRefusedException(FileProblem.TooLarge);
            }

            return (file ?? throw new FileRefusedException(FileProblem.Missing), name);
        }
        catch (Exception e)
        {
            file?.Dispose();
            // A body that breaks off; what the server itself refuses keeps its own answer.
            if (e is InvalidDataException or IOException and not BadHttpRequestException) throw new FileRefusedException(FileProblem.Cut);
            throw;
        }
    }

    private static string Bare(string? name)
    {
        var bare = new string([.. (Path.GetFileNameWithoutExtension(name?.Replace('\\', '/')) ?? "")
            .Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))]).Trim();
        return bare.Length <= LongestName ? bare : bare[..(char.IsHighSurrogate(bare[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}
