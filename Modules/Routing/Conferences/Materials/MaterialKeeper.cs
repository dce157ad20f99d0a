using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences.Materials;

/// <summary>The form that a browser sends: one file.</summary>
internal sealed record MaterialForm(
    [property: Description("PDF文档或图片；按内容识别类型。")]
    [property: DataType(DataType.Upload)]
    string File)
{
    /// <summary>The longest body taken: the largest file and the words around it.</summary>
    public const long MostBytes = FileLimits.AnyBytes + (64 << 10);

    public static readonly MaterialForm Example = new("（PDF文档或图片）");
}

/// <summary>Receives, inspects and stores a conference's file. Pictures are written anew, so that what telephones put into them does not travel.</summary>
internal sealed class MaterialKeeper(IFileStore store, Spool spool, FileInspector inspector, IdempotencyScope key, ILogger<MaterialKeeper> log)
{
    /// <summary>The area of the store that belongs to this module.</summary>
    public const string Area = RoutingContext.Name;

    private const int LongestName = 60;

    /// <exception cref="Refusal">One of <see cref="MaterialErrors.OfUpload"/>.</exception>
    public async Task<StoredMaterial> TakeAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            var (file, name) = await ReadAsync(request, ct);
            using (file)
            {
                key.Include(file.Hash);
                var its = await inspector.InspectAsync(file, ct);
                if (its is InspectedVoice) throw MaterialErrors.Unsuitable.Refuse();
                if (its is not InspectedPicture picture) return await KeepAsync(file, its, $"{Bare(name)}.pdf", ct);
                using var drawn = (await spool.TakeAsync(new MemoryStream(picture.Picture.ToArray(), writable: false), picture.Picture.Length, ct))!;
                return await KeepAsync(drawn, its, $"{Bare(name)}.jpg", ct);
            }
        }
        catch (FileRefusedException e)
        {
            throw e.Problem.Refuse();
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A conference file could not be stored");
            throw MaterialErrors.StoreUnavailable.Refuse();
        }
    }

    private async Task<StoredMaterial> KeepAsync(SpooledFile file, Inspected its, string name, CancellationToken ct)
    {
        await store.PutAsync(Area, file, ct);
        return new(its, name, file.Length, file.Hash);
    }

    private async Task<(SpooledFile File, string? Name)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        SpooledFile? file = null;
        string? name = null;
        try
        {
            if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
                throw MaterialErrors.Missing.Refuse();
            var reader = new MultipartReader(boundary.Value!, request.Body);
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } words || !words.IsFileDisposition()) continue;
                if (file is not null || HeaderUtilities.RemoveQuotes(words.Name) != "file") throw MaterialErrors.Missing.Refuse();
                name = HeaderUtilities.RemoveQuotes(words.FileNameStar.HasValue ? words.FileNameStar : words.FileName).Value;
                file = await spool.TakeAsync(section.Body, FileLimits.AnyBytes, ct) ?? throw MaterialErrors.TooLarge.Refuse();
            }

            return (file ?? throw MaterialErrors.Missing.Refuse(), name);
        }
        catch (Exception e)
        {
            file?.Dispose();
            if (e is InvalidDataException or IOException and not BadHttpRequestException) throw MaterialErrors.Missing.Refuse("文件没有传完整，请检查网络后重新上传。");
            throw;
        }
    }

    private static string Bare(string? name)
    {
        var bare = new string([.. (Path.GetFileNameWithoutExtension(name?.Replace('\\', '/')) ?? "")
            .Where(c => char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format))]).Trim();
        var end = bare.Length <= LongestName ? bare.Length : char.IsHighSurrogate(bare[LongestName - 1]) ? LongestName - 1 : LongestName;
        return end == 0 ? "会议材料" : bare[..end];
    }
}
