using System.IO.Compression;
using System.Net;
using System.Text;
using ZhihuiShibei.Files.Tables;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>A file of many suggestions: good rows in, bad rows back, nothing twice.</summary>
internal sealed class ImportTests
{
    [Test]
    public async Task Good_rows_go_in_bad_rows_come_back_and_nothing_goes_in_twice()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        string?[][] rows =
        [
            Desk.Row(1), Desk.Row(2, date: "2024/11/27"), Desk.Row(1), Desk.Row(3, topic: "一"), Desk.Row(4, phone: "=1+1"),
            Desk.Row(5, street: "不存在街道"), Desk.Row(6, date: "2025-01-01"), Desk.Row(7, topic: "𠮷祥里小区👵🏽扶手"), Desk.Row(8, topic: "\u200B\u202E"),
        ];
        var upload = await unit.UploadAsync(Desk.Xlsx(rows), "十一月.xlsx");
        Assert.That(upload.Status, Is.EqualTo(HttpStatusCode.Accepted), upload.Text);
        var import = await unit.DoneAsync(upload);
        Assert.That(import.Counts(), Is.EqualTo((3, 1, 5)));
        var lines = (await unit.GetAsync($"/api/office/my-imports/{upload["id"]}/rows")).Ok().Json!.AsArray();
        Assert.That(lines.Select(l => (string)l!["outcomeText"]!), Is.EqualTo(
            new[] { "已登记", "已登记", "此前已登记", "未登记", "未登记", "未登记", "未登记", "已登记", "未登记" }));
        Assert.That((string)lines[2]!["number"]!, Is.EqualTo((string)lines[0]!["number"]!));
        Assert.That(lines.Select(l => (string?)l!["reason"]).OfType<string>(), Is.EqualTo(new[]
        {
            "建议主题请用2至60个字。", "电话号码不正确，请检查后重新填写。", "所在街道不在目录中，请按“取值”表填写。", "收集日期不能晚于今天。", "请填写建议主题。",
        }));

        Assert.That((bool)(await unit.UploadAsync(Desk.Xlsx(rows), "再传.xlsx")).Ok()["repeated"]!, Is.True);
        var again = await unit.DoneAsync(await unit.UploadAsync(Desk.Csv(Desk.Row(2, date: "2024-11-26"), Desk.Row(1), Desk.Row(9)), "csv.csv"));
        Assert.That(again.Counts(), Is.EqualTo((1, 2, 0)));
        var other = await app.StaffAsync("zhibao2");
        Assert.That((await other.DoneAsync(await other.UploadAsync(Desk.Csv(Desk.Row(1)), "别家.csv"))).Counts(), Is.EqualTo((1, 0, 0)), "another unit's own");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion where channel = 'DirectReportUnit'"), Is.EqualTo(5));
        (await other.GetAsync($"/api/office/my-imports/{upload["id"]}")).Refused(HttpStatusCode.NotFound, "import.not-found");
        (await other.GetAsync($"/api/office/jobs/{upload["jobId"]}")).Refused(HttpStatusCode.NotFound, "job.not-found");

        var back = await unit.Http.GetByteArrayAsync($"/api/office/my-imports/{upload["id"]}/result-file");
        using (var table = TableFile.Open(new MemoryStream(back), "x.xlsx"))
        {
            var bad = table.Rows().ToList();
            Assert.That(bad, Has.Count.EqualTo(6));
            Assert.That(bad[2].Cells[5], Is.EqualTo("=1+1"), "as text");
            Assert.That(bad[2].Cells[^1], Is.EqualTo("电话号码不正确，请检查后重新填写。"));
        }

        var csv = Encoding.UTF8.GetString(await unit.Http.GetByteArrayAsync($"/api/office/my-imports/{upload["id"]}/result-file?format=Csv"));
        Assert.That(csv, Does.Contain(",'=1+1,"));
        Assert.That((await unit.DoneAsync(await unit.UploadAsync(back, "未改.xlsx"))).Counts(), Is.EqualTo((0, 0, 5)), "the file that came back is a file that goes in");
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case"), Is.EqualTo(5));
    }

    [Test]
    public async Task The_templates_go_in_as_they_are_once_a_row_is_added()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        var xlsx = await unit.Http.GetByteArrayAsync("/api/office/my-imports/template");
        (await unit.UploadAsync(xlsx, "空.xlsx")).Refused(HttpStatusCode.BadRequest, "import.empty");
        using (var archive = new ZipArchive(new MemoryStream(xlsx))) Assert.That(archive.Entries.Select(e => e.FullName), Does.Contain("xl/worksheets/sheet2.xml"));
        var csv = await unit.Http.GetByteArrayAsync("/api/office/my-imports/template?format=Csv");
        byte[] filled = [.. csv, .. Encoding.UTF8.GetBytes(string.Join(',', Desk.Row(1)))];
        Assert.That((await unit.DoneAsync(await unit.UploadAsync(filled, "填好.csv"))).Counts(), Is.EqualTo((1, 0, 0)));
    }
}
