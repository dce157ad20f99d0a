using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Benchmarks.Seeding;
using ZhihuiShibei.Files.Tables.Xlsx;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Intake.Reporters.Imports;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// A direct-report unit uploads a workbook of as many rows as are allowed, each with three texts of its own; from the upload to the
/// end of the job, with couriers at work on the facts beside it, after a smaller file to warm up. Memory is the host's peak over what
/// it had just before.
/// </summary>
internal static class ImportFigures
{
    private const int Rows = UploadImport.MostRows;
    private const int WarmUpRows = 3_000;
    private const double RateReach = 500;
    private const double MemoryReach = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchDatabase database, HostProcess host, HttpClient http, CancellationToken ct)
    {
        var unit = IdentityModule.DemoAccounts.Single(a => a.UserName == "zhibao");
        var session = await AskAsync(http, HttpMethod.Post, new Uri(host.Address, "/api/office/sign-in"), null, JsonContent.Create(new { userName = unit.UserName, password = unit.Password }), ct);
        var token = session.GetProperty("accessToken").GetString();
        await database.SettleAsync(texts: false, ct);
        await RunAsync(http, host, token, File(WarmUpRows), ct);
        await database.SettleAsync(texts: false, ct);
        host.ForgetPeak();
        var (idle, worked, file) = (host.Megabytes("VmRSS"), host.ProcessorSeconds, File(Rows));
        var took = Stopwatch.StartNew();
        var its = await RunAsync(http, host, token, file, ct);
        took.Stop();
        var (rate, above) = (Rows / took.Elapsed.TotalSeconds, host.Megabytes("VmHWM") - idle);
        return
        [
            new("rows imported a second", $"{rate:N0}", $"≥ {RateReach}", rate >= RateReach,
                $"{Rows:N0} rows, {file.Length / 1024.0 / 1024:0.0} MB, in {took.Elapsed.TotalSeconds:0.0} s, {host.ProcessorSeconds - worked:0.0} s of the host's processor time; {its.GetProperty("message").GetString()}"),
            new("memory of an import above idle", $"{above:0} MB", $"≤ {MemoryReach} MB", above <= MemoryReach, $"peak {host.Megabytes("VmHWM"):0} MB, idle {idle:0} MB"),
        ];
    }

    /// <returns>The job as it ended.</returns>
    private static async Task<JsonElement> RunAsync(HttpClient http, HostProcess host, string? token, byte[] file, CancellationToken ct)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "import.xlsx" }, { new StringContent(new TermsSettings().Version), "termsVersion" } };
        var upload = await AskAsync(http, HttpMethod.Post, new Uri(host.Address, "/api/office/my-imports"), token, form, ct);
        var job = new Uri(host.Address, $"/api/office/jobs/{upload.GetProperty("jobId").GetString()}");
        while (true)
        {
            var its = await AskAsync(http, HttpMethod.Get, job, token, null, ct);
            if (its.GetProperty("status").GetString() == "Done") return its;
            if (its.GetProperty("status").GetString() is not ("Queued" or "Running")) throw new BenchFailure($"The import ended as {its}");
            await Task.Delay(Look, ct);
        }
    }

    private static byte[] File(int rows)
    {
        var head = ImportColumn.All.Select(c => c.Heading).ToList();
        // Nobody's row twice, also when the database is kept for another run.
        var (texts, mark) = (new Texts(5), Guid.NewGuid().ToString("N")[..8]);
        using var file = new MemoryStream();
        XlsxTable.Write(file, [new("建议", Enumerable.Range(1, rows).Select(n => Row(texts.Write(n), mark, n)).Prepend(head))]);
        return file.ToArray();
    }

    private static IReadOnlyList<string?> Row(Writing its, string mark, int n) =>
    [
        its.Topic, its.Rationale, its.Countermeasures, "个人", $"居民{mark}{n}", $"138{n:00000000}", null, Divisions.NameOf(its.Subdistrict), its.Place.Name, "退休教师",
        its.Domain.Name(), its.Aspect?.Name(), "匿名公开", "2024-11-28",
    ];

    private static async Task<JsonElement> AskAsync(HttpClient http, HttpMethod method, Uri address, string? token, HttpContent? body, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(method, address) { Content = body };
        if (token is not null) message.Headers.Authorization = new("Bearer", token);
        using var answer = await http.SendAsync(message, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new BenchFailure($"{address.AbsolutePath} answered {(int)answer.StatusCode}: {text}");
    }
}
