using System.Net;
using System.Text;
using ZhihuiShibei.Files.Tables.Csv;
using ZhihuiShibei.Files.Tables.Xlsx;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>派单目录 as a file: what goes out comes in again unchanged, mistakes are named by row, and a trial publishes nothing.</summary>
internal sealed class CatalogueFileTests
{
    private const string Path = "/api/office/dispatch-catalogue/file";

    /// <summary>The shortest catalogue there is.</summary>
    internal static byte[] OneLine => Csv(
        ["施行日期", "2024-12-02"], ["来源或说明", "修订"], ["领域", "具体方面", "街道", "首接单位代码", "协同单位代码", "依据"], ["", "", "", "属地街道", "", ""]);

    internal static MultipartFormDataContent Form(byte[] file, string name, bool dryRun) =>
        new() { { new ByteArrayContent(file), "file", name }, { new StringContent(dryRun ? "true" : "false"), "dryRun" } };

    [Test]
    public async Task What_is_exported_comes_in_again_line_by_line_also_what_looks_like_a_formula()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        var lines = new object[]
        {
            new { aspect = "OldResidentialRenewal", subdistrictCode = "370203005", lead = "chengguanju", coUnits = new[] { "@place", "zhujianju" }, basis = "=1+1，𠮷、\"引号\"" },
            new { domain = "Livelihood", lead = "minzhengju", basis = "@SUM(A1)" },
            new { lead = "@place" },
        };
        (await shegong.PostAsync("/api/office/dispatch-catalogue", new { effectiveFrom = "2024-12-02", source = "-修订", lines })).Ok();
        var published = (await shegong.GetAsync("/api/office/dispatch-catalogue?version=2")).Ok();

        foreach (var (format, type) in new[] { ("Csv", "csv"), ("Xlsx", "xlsx") })
        {
            var file = await shegong.Http.GetByteArrayAsync($"{Path}?version=2&format={format}");
            if (format == "Csv") Assert.That(Encoding.UTF8.GetString(file), Does.Contain("'=1+1").And.Contain("'@SUM").And.Contain("'-修订").And.Contain("2024-12-02"));
            var tried = (await UploadAsync(shegong, file, $"目录.{type}", dryRun: true)).Ok();
            Assert.That(((bool)tried["published"]!, tried["errors"].AsArray().Count, (int)tried["lines"]!, (int)tried["added"]!, (int)tried["removed"]!),
                Is.EqualTo((false, 0, 3, 2, 20)), "one of them stands in the version in force");
            var key = Guid.NewGuid().ToString();
            var made = (await UploadAsync(shegong, file, $"目录.{type}", key: key)).Ok();
            Assert.That((await UploadAsync(shegong, file, $"目录.{type}", key: key)).Ok().Text, Is.EqualTo(made.Text), "a retry is the same version");
            var again = (await shegong.GetAsync($"/api/office/dispatch-catalogue?version={made["number"]}")).Ok();
            Assert.That(Lines(again), Is.EqualTo(Lines(published)));
            Assert.That(((string)again["effectiveFrom"]!, (string)again["source"]!), Is.EqualTo(("2024-12-02", "-修订")));
        }

        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.dispatch_catalogue"), Is.EqualTo(4));
        (await (await app.StaffAsync("dagang")).UploadAsync(Path, [1, 2], "目录.csv")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    [Test]
    public async Task Every_mistake_is_named_by_its_row_and_a_file_that_is_no_table_by_what_to_do()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        var wrong = Csv(
            ["施行日期", "2024-12-02"], ["来源或说明", "修订"], ["领域", "具体方面", "街道", "首接单位代码", "协同单位代码", "依据"],
            ["民生保障", "", "", "minzhengju", "", ""], ["民生", "", "", "minzhengju", "", ""], ["", "", "某某街道", "minzhengju", "", ""],
            ["", "为老服务", "", "", "", ""], ["", "工作就业", "", "nobody", "", ""], ["民生保障", "", "", "minzhengju", "minzhengju", new string('长', 201)]);
        var tried = (await UploadAsync(shegong, wrong, "目录.csv", dryRun: true)).Ok();
        Assert.That(tried["errors"].AsArray().Select(e => ((int)e!["row"]!, (string)e["error"]!)), Is.EqualTo(new[]
        {
            (5, "第5行的领域“民生”不在目录中。"), (6, "第6行的街道“某某街道”不在区划目录中。"), (7, "第7行没有首接单位代码。"), (8, "第8行的单位“nobody”不存在。"),
            (9, "第9行的依据超过200字。"),
        }));
        Assert.That((await UploadAsync(shegong, wrong, "目录.csv")).Refused(HttpStatusCode.BadRequest, "dispatch-catalogue.invalid").Detail, Does.Contain("第8行的单位“nobody”不存在"));

        var plain = Csv(["领域", "具体方面", "街道", "首接单位代码", "协同单位代码", "依据"], ["", "", "", "属地街道", "", ""]);
        (await UploadAsync(shegong, plain, "目录.csv")).Refused(HttpStatusCode.BadRequest, "dispatch-catalogue.date-wrong");
        (await UploadAsync(shegong, plain, "目录.csv", from: "2024-12-01")).Refused(HttpStatusCode.BadRequest, "dispatch-catalogue.source-missing");
        var late = (await UploadAsync(shegong, plain, "目录.csv", from: "2024-11-01", source: "补")).Refused(HttpStatusCode.BadRequest, "dispatch-catalogue.invalid");
        Assert.That(late.Detail, Does.Contain("施行日期不能早于今天"));
        foreach (var (file, name) in new (byte[], string)[]
        {
            ([], "目录.csv"), (plain, "目录.xlsx"), (plain, "目录.doc"), ([0x50, 0x4B, 3, 4, 0, 0], "目录.xlsx"), (Csv(["领域", "具体方面", "街道"], ["", "", ""]), "目录.csv"),
            (Encoding.UTF8.GetBytes("没有表头"), "目录.csv"),
        })
            (await UploadAsync(shegong, file, name)).Refused(HttpStatusCode.BadRequest, "dispatch-catalogue.file-unreadable");
        (await shegong.PostAsync(Path, new MultipartFormDataContent { { new StringContent("true"), "dryRun" } })).Refused(HttpStatusCode.BadRequest, "dispatch-catalogue.file-missing");
        (await shegong.GetAsync($"{Path}?version=9")).Refused(HttpStatusCode.NotFound, "dispatch-catalogue.not-found");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.dispatch_catalogue"), Is.EqualTo(1), "nothing was published");
    }

    [Test]
    public async Task The_exported_workbook_is_its_own_template_with_names_and_counts_beside()
    {
        await using var app = await ShibeiApp.StartAsync();
        var dagang = await app.StaffAsync("dagang");
        var file = await dagang.Http.GetByteArrayAsync(Path);
        using var table = new XlsxFile(new MemoryStream(file));
        var rows = table.Rows().ToList();
        Assert.That(rows[0].Cells, Is.EqualTo(new[] { "施行日期", "2024-11-28" }));
        Assert.That(rows[2].Cells, Does.Contain("改由其他单位次数").And.Contain("首接单位代码"));
        Assert.That(rows[8].Cells.Take(9), Is.EqualTo(new[] { "6", "", "老旧楼院改造", "", "zhujianju", "属地街道", "", "区住房和城乡建设局（演示数据）", "属地街道" }));
    }

    private static string[] Lines(Reply catalogue) => [.. catalogue["lines"].AsArray().Select(l => l!["line"]!.ToJsonString())];

    private static byte[] Csv(params string[][] rows)
    {
        using var file = new MemoryStream();
        CsvTable.Write(file, rows);
        return file.ToArray();
    }

    private static Task<Reply> UploadAsync(
        ApiClient officer, byte[] file, string name, bool dryRun = false, string? from = null, string? source = null, string? key = null)
    {
        var form = Form(file, name, dryRun);
        if (from is not null) form.Add(new StringContent(from), "effectiveFrom");
        if (source is not null) form.Add(new StringContent(source), "source");
        return officer.PostAsync(Path, form, key);
    }
}
