using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Working;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>A file as officials see it beside what it lies with.</summary>
internal sealed record LaidFile(
    [property: Description("文件标识，用于下载。")] Guid Id, [property: Description("文件名。")] string Name,
    [property: Description("文件类型，如 application/pdf。")] string ContentType, [property: Description("大小，字节。")] long Length,
    [property: Description("是否给建议人看。")] bool ForSuggester,
    [property: Description("建议人从什么时候起可以看；还没有告知的没有。")] DateTimeOffset? ToldAt);

/// <summary>The files of one case, by what they lie with.</summary>
internal sealed class LaidFiles
{
    private readonly ILookup<(FilePlace Place, int Round, int Version, Guid? Of), LaidFile> _files;

    private LaidFiles(ILookup<(FilePlace Place, int Round, int Version, Guid? Of), LaidFile> files) => _files = files;

    public IReadOnlyList<LaidFile> With(ProgressReport its) => [.. _files[(FilePlace.Progress, its.Round, 0, its.Id)]];

    public IReadOnlyList<LaidFile> With(Opinion its) => [.. _files[(FilePlace.Opinion, its.Round, 0, its.UnitId)]];

    public IReadOnlyList<LaidFile> With(Conclusion its) => [.. _files[(FilePlace.Conclusion, its.Round, its.Version, null)]];

    public static async Task<LaidFiles> ReadAsync(HandlingContext db, Guid suggestion, CancellationToken ct)
    {
        var laid = await db.Set<FileUse>().AsNoTracking().Where(u => u.SuggestionId == suggestion)
            .Join(db.Set<WorkFile>(), u => u.FileId, f => f.Id, (u, f) => new { Use = u, File = f }).OrderBy(x => x.Use.Id).ToListAsync(ct);
        return new(laid.ToLookup(
            x => (x.Use.Place, x.Use.Round, x.Use.Version, Of(x.Use)),
            x => new LaidFile(x.File.Id, x.File.Name, x.File.ContentType, x.File.Length, x.Use.ForSuggester, x.Use.ToldAt)));
    }

    private static Guid? Of(FileUse its) => its.Place switch
    {
        FilePlace.Progress => its.ReportId,
        FilePlace.Opinion => its.UnitId,
        _ => null,
    };
}
