using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Public;

namespace ZhihuiShibei.Reporting.OpenData;

/// <summary>开放数据: the catalogue of what is given away, with its dictionary, and each file. What was taken down is in no file from then on.</summary>
internal static class DownloadOpenData
{
    public sealed record Response(
        [property: Description("授权条款。")] string Licence,
        [property: Description("各文件的地址。")] IReadOnlyList<string> Files,
        [property: Description("最近一次生成的时间；还没有人下载过则没有。")] DateTimeOffset? UpdatedAt,
        [property: Description("数据字典。")] IReadOnlyList<DataDictionary.Field> Fields);

    public static void Map(Api api)
    {
        api.Open.MapGet("/open-data", ShowAsync)
            .Says(Policies.Anyone, OpenArea.Tag, "开放数据目录", "数据集、字段含义、单位、授权条款和更新时间。");
        api.Open.MapGet("/open-data/{name}", FileAsync)
            .Says(Policies.Anyone, OpenArea.Tag, "下载开放数据", "CSV（UTF-8）或 JSON。公开内容有变化时随即重新生成，撤下的建议不再包含；应答带 ETag，可据以判断是否有更新。")
            .Refuses(ReportingErrors.FileNotFound).GivesFile();
    }

    internal static async Task<Response> ShowAsync(ReportingContext db, IOptions<ReportingSettings> settings, CancellationToken ct) => new(
        settings.Value.Licence, [.. OpenDataFiles.Names.Select(n => $"/api/open/open-data/{n}")],
        await db.Set<OpenFile>().AsNoTracking().Select(f => (DateTimeOffset?)f.MadeAt).MaxAsync(ct), DataDictionary.Fields);

    internal static async Task<FileContentHttpResult> FileAsync(
        [Description("文件名，如 suggestions.csv。")] string name, OpenDataFiles files, HttpContext http, CancellationToken ct)
    {
        var file = await files.GetAsync(name, ct) ?? throw ReportingErrors.FileNotFound.Refuse();
        // Nobody on the way may give out what was taken down meanwhile.
        http.Response.Headers.CacheControl = "no-cache";
        var type = name.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        return TypedResults.File(file.Content, type, name, lastModified: file.MadeAt, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""));
    }
}
