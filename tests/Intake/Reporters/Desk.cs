using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ZhihuiShibei.Files.Tables.Xlsx;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>What reporters and the Social Work Department do, in short words.</summary>
internal static class Desk
{
    public static readonly string[] Head =
        ["建议主题", "主要事由", "对策措施", "建议人类别", "建议人姓名（名称）", "联系电话", "其他联系方式", "所在街道", "所在社区", "职业", "领域", "具体方面", "公开意愿", "收集日期"];

    public static object Report(string topic = "在老旧楼院增设助老扶手", object? suggester = null, Guid? callId = null) => new
    {
        topic,
        rationale = "本楼院六层无电梯，七十岁以上老人三十余位，楼道没有扶手。",
        countermeasures = "建议在每层楼道加装双侧扶手。",
        termsVersion = "2024-11",
        suggester,
        callId,
    };

    public static object Person(string name = "王秀兰", string? phone = "13805320001") => new { kind = "Person", name, phone, subdistrictCode = "370203005" };

    /// <summary>A row of a file that is all right.</summary>
    public static string?[] Row(int n, string? topic = null, string? phone = null, string street = "辽宁路街道", string? date = null) =>
        [topic ?? $"第{n}号楼院加装扶手", $"第{n}号楼院六层无电梯，老人三十余位。", "建议在每层楼道加装双侧扶手。", "个人", $"王秀{n}", phone ?? $"1380532{n:0000}", null, street, null, null, "民生保障", null, null, date];

    public static byte[] Csv(params IEnumerable<string?[]> rows) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Head).Select(r => string.Join(',', r))));

    public static byte[] Xlsx(params IEnumerable<string?[]> rows)
    {
        using var file = new MemoryStream();
        XlsxTable.Write(file, [new("建议", rows.Prepend(Head).Select(r => (IReadOnlyList<string?>)r))]);
        return file.ToArray();
    }

    public static MultipartFormDataContent Form(byte[] content, string name)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { file, "file", name }, { new StringContent("2024-11"), "termsVersion" } };
    }

    public static Task<Reply> UploadAsync(this ApiClient client, byte[] content, string name) =>
        client.SendAsync(HttpMethod.Post, "/api/office/my-imports", Form(content, name), null);

    /// <summary>Waits for the job's end and gives the import.</summary>
    public static async Task<JsonNode> DoneAsync(this ApiClient client, Reply upload, string status = "Done")
    {
        var job = (Guid)upload.Ok()["jobId"]!;
        await Eventually.ValueAsync(
            async () => (string)(await client.GetAsync($"/api/office/jobs/{job}")).Ok()["status"]!, s => s == status, $"the import is {status}", TimeSpan.FromSeconds(60));
        return (await client.GetAsync($"/api/office/my-imports/{upload["id"]}")).Ok().Json!;
    }

    public static (int Registered, int Known, int Refused) Counts(this JsonNode import) => ((int)import["registered"]!, (int)import["known"]!, (int)import["refused"]!);

    /// <summary>A published call to the appointments with these letters, due on 2024-12-10.</summary>
    public static async Task<Guid> CallAsync(this ShibeiApp app, params string[] letters)
    {
        var officer = await app.StaffAsync("shegong");
        var call = (Guid)(await officer.PostAsync("/api/office/directed-calls", Call())).Ok()["id"]!;
        var ids = await app.Database.ColumnAsync<Guid>("select id from intake.appointment where letter_number = any($1)", (object)letters);
        (await officer.PutAsync($"/api/office/directed-calls/{call}/invitees", new { appointmentIds = ids })).Ok();
        (await officer.PostAsync($"/api/office/directed-calls/{call}/publish")).Ok();
        return call;
    }

    public static object Call(string dueOn = "2024-12-10", string[]? domains = null) => new
    {
        topic = "老旧楼院适老化改造怎么做",
        explanation = "区里正在编制明年的改造计划。",
        questions = new[] { "老人最需要哪些改造？" },
        domains = domains ?? ["Livelihood"],
        dueOn,
    };
}
