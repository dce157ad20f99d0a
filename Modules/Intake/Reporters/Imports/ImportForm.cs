using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ZhihuiShibei.Intake.Submitting;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>The form that a browser sends: one file, and the terms it was filled in under.</summary>
internal sealed record ImportForm(
    [property: Description("填好的模板，.xlsx 或 .csv。")]
    [property: DataType(DataType.Upload)]
    string File,
    [property: Description("同意的征集须知版本，取自 /api/open/catalogue；须已向建议人说明。")]
    string TermsVersion)
{
    /// <summary>Of the file.</summary>
    public const int MostFileBytes = 10 * 1024 * 1024;

    /// <summary>The longest body taken: the file and the words around it.</summary>
    public const int MostBytes = MostFileBytes + (64 * 1024);

    private const int LongestName = 100;

    /// <summary>As shown to readers of the documentation.</summary>
    public static readonly ImportForm Example = new("（填好的模板）", new TermsSettings().Version);

    // In memory rather than in a temporary file, which would hold names in clear.
    private static readonly FormOptions InMemory = new()
    {
        MemoryBufferThreshold = MostBytes,
        BufferBodyLengthLimit = MostBytes,
        MultipartBodyLengthLimit = MostBytes,
        ValueCountLimit = 10,
    };

    /// <exception cref="Kernel.Http.Refusal">No file, two, too large, or cut off on the way.</exception>
    public static async Task<(byte[] Content, string Name, string TermsVersion)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            var form = await request.ReadFormAsync(InMemory, ct);
            if (form.Files is not [{ Name: "file" } file]) throw ImportErrors.FileMissing.Refuse();
            if (file.Length > MostFileBytes) throw ImportErrors.TooLarge.Refuse();
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, ct);
            return (content, NameOf(file), form["termsVersion"].ToString());
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException and not BadHttpRequestException)
        {
            throw ImportErrors.FileMissing.Refuse();
        }
    }

    /// <summary>The end of it counts: there is the extension.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = PlainText.Line(Path.GetFileName(file.FileName.Replace('\\', '/')));
        return name.Length <= LongestName ? name : name[^LongestName..];
    }
}
