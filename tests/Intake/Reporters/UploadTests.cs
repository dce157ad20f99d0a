using System.Net;
using System.Text;
using ZhihuiShibei.Tests.Files;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>Files that are refused as a whole, each with its own reason; and odd ones that are not.</summary>
internal sealed class UploadTests
{
    private static readonly string GoodRow = Cells(Desk.Row(1));
    private static readonly string Heads = Cells(Desk.Head);

    [Test]
    public async Task What_is_wrong_with_a_file_is_said_at_once_and_nothing_is_kept()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        var head = string.Join(',', Desk.Head);
        (string Code, byte[] Content, string Name)[] wrong =
        [
            ("import.empty", [], "a.csv"),
            ("import.empty", Utf8(head), "a.csv"),
            ("import.empty", Utf8($"{head}\r\n【示例】某某,,\r\n , ,\r\n"), "a.csv"),
            ("import.head-missing", Utf8("甲,乙\r\n1,2"), "a.csv"),
            ("import.head-missing", Utf8(head.Replace("所在街道", "街", StringComparison.Ordinal) + "\r\n1,2"), "a.csv"),
            ("import.head-twice", Utf8(head + ",建议主题\r\n1,2"), "a.csv"),
            ("import.extension", Utf8(head), "a.txt"),
            ("import.extension", Desk.Xlsx(Desk.Row(1)), "a.xlsx.exe"),
            ("import.not-a-table", SampleFiles.Png(8, 8), "a.xlsx"),
            ("import.not-a-table", Desk.Xlsx(Desk.Row(1)), "a.csv"),
            ("import.old-excel", Workbooks.OldOffice("Workbook"), "a.xls"),
            ("import.encrypted", Workbooks.OldOffice("EncryptedPackage"), "a.xlsx"),
            ("import.damaged", Desk.Xlsx(Desk.Row(1))[..900], "a.xlsx"),
            ("import.bomb", Workbooks.Zip(("xl/worksheets/sheet1.xml", new byte[40 * 1024 * 1024])), "a.xlsx"),
            ("import.encoding", [.. Utf8(head), 0xFF, 0xFF, 0x00], "a.csv"),
            ("import.quote", Utf8($"{head}\r\n\"没有结束,1"), "a.csv"),
            ("import.long-cell", Utf8($"{head}\r\n{new string('长', 33_000)},1"), "a.csv"),
            ("import.merged-cells", Workbooks.Of($"<row r='1'>{Heads}</row><row r='2'>{GoodRow}</row>", more: "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>"), "a.xlsx"),
            ("import.merged-cells", Workbooks.Of($"<row r='1'>{Heads}</row><row r='2'>{GoodRow}</row>", more: "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>"), "a.xlsx"),
            ("import.too-many-rows", Desk.Csv(Enumerable.Range(1, 10_001).Select(n => Desk.Row(n))), "a.csv"),
        ];
        foreach (var (code, content, name) in wrong)
        {
            var reply = await unit.UploadAsync(content, name);
            Assert.That((reply.Status, reply.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)), $"{name} {reply.Text}");
        }

        (await unit.UploadAsync(new byte[11 * 1024 * 1024], "a.xlsx")).Refused(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        (await unit.UploadAsync(new byte[(10 * 1024 * 1024) + 1], "a.xlsx")).Refused(HttpStatusCode.BadRequest, "import.too-large");
        (await unit.SendAsync(HttpMethod.Post, "/api/office/my-imports", new MultipartFormDataContent { { new StringContent("2024-11"), "termsVersion" } }, null))
            .Refused(HttpStatusCode.BadRequest, "import.file-missing");
        (await unit.SendAsync(HttpMethod.Post, "/api/office/my-imports", new MultipartFormDataContent { { new ByteArrayContent(Desk.Csv(Desk.Row(1))), "file", "a.csv" } }, null))
            .Refused(HttpStatusCode.Conflict, "suggestion.terms-outdated");
        Assert.That(await app.Database.ScalarAsync<long>("select (select count(*) from intake.import) + (select count(*) from kernel.job)"), Is.Zero);
    }

    [Test]
    public async Task Odd_files_are_taken_where_their_meaning_is_clear()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var titled = Workbooks.Of(
            $"<row r='1'><c t='inlineStr'><is><t>直报点建议汇总表</t></is></c></row><row r='2'>{Heads.Replace("建议主题", "建议主题 *", StringComparison.Ordinal)}</row><row r='3'>{GoodRow}</row>"
                + $"<row r='5'>{Cells(Desk.Row(2)).Replace("13805320002", "", StringComparison.Ordinal)}</row>",
            more: "<mergeCells><mergeCell ref='A1:N1'/></mergeCells>");
        var first = await unit.UploadAsync(titled, "带标题.xlsx");
        Assert.That((await unit.DoneAsync(first)).Counts(), Is.EqualTo((1, 0, 1)));
        var left = (await unit.GetAsync($"/api/office/my-imports/{first["id"]}/rows?outcome=Refused")).Ok().Json![0]!;
        Assert.That(((int)left["row"]!, (string)left["reason"]!), Is.EqualTo((5, "请至少填写手机号码或其他联系方式中的一项，以便我们答复您。")));
        var text = Encoding.UTF8.GetString(Desk.Csv(Desk.Row(3), Desk.Row(1)));
        var chinese = await unit.UploadAsync(Encoding.GetEncoding("GB18030").GetBytes(text), "国标.csv");
        Assert.That((await unit.DoneAsync(chinese)).Counts(), Is.EqualTo((1, 1, 0)));
        var tabs = await unit.UploadAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.Replace(',', '\t'))], "制表符.csv");
        Assert.That((await unit.DoneAsync(tabs)).Counts(), Is.EqualTo((0, 2, 0)));
        var extra = await unit.UploadAsync(Utf8("备注," + string.Join(',', Desk.Head) + "\r\n随手," + string.Join(',', Desk.Row(4))), "多一列.csv");
        Assert.That((string)extra.Ok()["ignoredColumns"][0]!, Is.EqualTo("备注"));
        Assert.That((await unit.DoneAsync(extra)).Counts(), Is.EqualTo((1, 0, 0)));
        var key = Guid.NewGuid().ToString();
        Task<Reply> With(int n) => unit.SendAsync(HttpMethod.Post, "/api/office/my-imports", Desk.Form(Desk.Csv(Desk.Row(n)), "a.csv"), key);
        (await With(10)).Ok();
        (await With(10)).Ok();
        (await With(11)).Refused(HttpStatusCode.Conflict, "idempotency.key-reused");
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Cells(IEnumerable<string?> row) => string.Concat(row.Select(c => $"<c t='inlineStr'><is><t>{c}</t></is></c>"));
}
