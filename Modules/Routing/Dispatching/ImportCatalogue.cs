using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>
/// 导入派单目录: a table becomes a new version, or, tried first, only every mistake in it by row and what would change. A file with a
/// mistake publishes nothing.
/// </summary>
internal static class ImportCatalogue
{
    private const int MostFileBytes = 2 * 1024 * 1024;
    private const int MostBytes = MostFileBytes + (64 * 1024);
    private const int MostShown = 200;

    public sealed record Form(
        [property: Description("派单目录，.xlsx 或 .csv，表头与导出的文件相同。")]
        [property: DataType(DataType.Upload)]
        string File,
        [property: Description("true 为试导入：只检查，不发布。")] bool DryRun = false,
        [property: Description("施行日期，如 2027-12-01；不填则用表中所写。")] string? EffectiveFrom = null,
        [property: Description("来源或说明；不填则用表中所写。")] string? Source = null);

    public sealed record Response(
        [property: Description("是否已发布为新版本；试导入或有错误时为否。")] bool Published,
        [property: Description("新版本号；没有发布则没有。")] int? Number,
        [property: Description("施行日期。")] DateOnly EffectiveFrom,
        [property: Description("来源或说明。")] string Source,
        [property: Description("条目数。")] int Lines,
        [property: Description("比现行版本新增的条目数。")] int Added,
        [property: Description("比现行版本减少的条目数。")] int Removed,
        [property: Description("逐行的错误，至多200条；没有错误则为空。")] IReadOnlyList<RowError> Errors);

    /// <summary>What is wrong with a row.</summary>
    public sealed record RowError(
        [property: Description("电子表格中的行号；关于整个目录的没有。")] int? Row,
        [property: Description("错误。")] string Error);

    public static void Map(Api api) => api.Office.MapPost("/dispatch-catalogue/file", Handle)
        .Says(Policies.SocialWork, "派单目录", "导入派单目录", "导出现行目录，修改后导入为新版本。dryRun 为 true 时只检查、逐行列出错误和增减；有错误的文件不会发布。")
        .Refuses(CatalogueFileErrors.Missing, CatalogueFileErrors.Unreadable, CatalogueFileErrors.DateWrong, CatalogueFileErrors.SourceMissing, RoutingErrors.CatalogueInvalid)
        .TakesForm(new Form("（派单目录）", true, "2027-12-01", "区委编办权责清单2027年版"), MostBytes)
        .RequireRateLimiting(RateLimits.Uploading);

    internal static async Task<Response> Handle(
        HttpRequest request, RoutingContext db, Proposer proposer, IdempotencyScope key, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (content, name, form) = await ReadAsync(request, ct);
        var (file, dryRun) = (CatalogueFile.Read(content, name), bool.TryParse(form["dryRun"], out var dry) && dry);
        var given = form["effectiveFrom"].ToString();
        var from = given.Length == 0 ? file.EffectiveFrom
            : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (from is null) throw CatalogueFileErrors.DateWrong.Refuse();
        var source = form["source"].ToString().Trim() is { Length: > 0 } said ? said : file.Source;
        if (source is not { Length: > 0 and <= Limits.Basis }) throw CatalogueFileErrors.SourceMissing.Refuse();
        key.Include(Convert.ToHexString(SHA256.HashData(content)) + given + source + dryRun);

        CatalogueContent.Line[] lines = [.. file.Lines.Select(l => l.Line)];
        var errors = file.Problems.Concat((await db.ProblemsAsync(from.Value, lines, Shanghai.Today(time), ct))
            .Select(p => (Row: p.Line is { } i ? file.Lines[i].Row : (int?)null, p.Text))).OrderBy(p => p.Row)
            .Select(p => new RowError(p.Row, p.Row is { } row ? $"第{row}行{p.Text}。" : $"{p.Text}。")).ToList();
        var (added, removed) = await ChangesAsync(proposer, lines, ct);
        if (dryRun) return new(false, null, from.Value, source, lines.Length, added, removed, [.. errors.Take(MostShown)]);
        if (errors.Count > 0) throw RoutingErrors.CatalogueInvalid.Refuse($"派单目录有误：{string.Concat(errors.Take(20).Select(e => e.Error))}");
        var version = await PublishCatalogue.PublishAsync(new(from, source, lines), db, caller, time, ct);
        return await db.SaveAsync(new Response(true, version.Number, from.Value, source, lines.Length, added, removed, []), ct);
    }

    private static async Task<(int Added, int Removed)> ChangesAsync(Proposer proposer, CatalogueContent.Line[] lines, CancellationToken ct)
    {
        var now = (await proposer.InForceAsync(ct))?.Lines.Select(l => Key(CatalogueContent.Line.Of(l))).ToHashSet() ?? [];
        var then = lines.Select(Key).ToHashSet();
        return (then.Except(now).Count(), now.Except(then).Count());
    }

    private static string Key(CatalogueContent.Line its) =>
        $"{its.Domain}|{its.Aspect}|{its.SubdistrictCode}|{its.Lead}|{string.Join(',', its.CoUnits ?? [])}|{its.Basis}";

    private static async Task<(byte[] Content, string Name, IFormCollection Form)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MemoryBufferThreshold = MostBytes, MultipartBodyLengthLimit = MostBytes, ValueCountLimit = 10 }, ct);
            if (form.Files is not [{ Name: "file", Length: <= MostFileBytes } file]) throw CatalogueFileErrors.Missing.Refuse();
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, ct);
            return (content, Path.GetFileName(file.FileName.Replace('\\', '/')), form);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException and not BadHttpRequestException)
        {
            throw CatalogueFileErrors.Missing.Refuse();
        }
    }
}
