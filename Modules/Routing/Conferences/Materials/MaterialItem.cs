using System.ComponentModel;
using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Routing.Conferences.Materials;

/// <summary>A conference file as shown beside its item or the minutes.</summary>
internal sealed record MaterialItem(
    [property: Description("材料标识，用于下载和撤下。")] Guid Id,
    [property: Description("文件名。")] string Name,
    [property: Description("媒体类型，如 application/pdf。")] string ContentType,
    [property: Description("大小，字节。")] long Length,
    [property: Description("文档页数；图片没有。")] int? Pages,
    [property: Description("上传时间。")] DateTimeOffset UploadedAt)
{
    internal static MaterialItem Of(ConferenceFile its) => new(its.Id, its.Name, its.ContentType, its.Length, its.Pages, its.UploadedAt);

    /// <summary>What a conference shows, by item; under an empty id the minutes.</summary>
    internal static async Task<ILookup<Guid, MaterialItem>> OfAsync(RoutingContext db, Guid conference, CancellationToken ct) =>
        (await db.Set<ConferenceFile>().AsNoTracking().Where(f => f.ConferenceId == conference && f.RemovedAt == null)
            .OrderBy(f => f.UploadedAt).ThenBy(f => f.Id).ToListAsync(ct)).ToLookup(f => f.ItemId ?? Guid.Empty, Of);
}
