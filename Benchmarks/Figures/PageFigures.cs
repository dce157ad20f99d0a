using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Playwright;
using ZhihuiShibei.Contest.Collections;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// 专题页面 on an old phone: a processor four times as slow and a slow 4G network (150 ms there and back, 1.6 Mbit/s), nothing in its
/// cache, the 金点子 contest on it.
/// </summary>
internal sealed class PageFigures(HttpClient http, Uri host, string officer)
{
    private const int Times = 10, BytesReach = 60_000;
    private const double Reach = 1.5;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task<IEnumerable<Figure>> MeasureAsync(CancellationToken ct)
    {
        var page = new Uri(host, $"/zt/{await PublishAsync(ct)}");
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { AcceptEncoding = { new("br"), new("gzip") } } };
        using var answer = await http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode) throw new BenchFailure($"The page answered {(int)answer.StatusCode}.");
        var bytes = (await answer.Content.ReadAsByteArrayAsync(ct)).Length;
        using var driver = await Playwright.CreateAsync();
        await using var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        List<double> paints = [];
        for (var i = 0; i < Times; i++) paints.Add(await PaintAsync(browser, page) / 1000);
        var worst = paints.Max();
        return
        [
            new("page of a contest on the wire", string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} kB"), $"≤ {BytesReach / 1000} kB", bytes <= BytesReach, "compressed, before pictures"),
            new("… its largest paint on a slow phone", string.Create(CultureInfo.InvariantCulture, $"{worst:0.00} s"), $"≤ {Reach} s", worst <= Reach,
                string.Create(CultureInfo.InvariantCulture, $"the slowest of {Times}, p50 {Percentiles.Of(paints, 0.5):0.00} s; processor ÷ 4, 150 ms, 1.6 Mbit/s, empty cache")),
        ];
    }

    /// <summary>Milliseconds to the largest paint, in a window of its own.</summary>
    private static async Task<double> PaintAsync(IBrowser browser, Uri address)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, IsMobile = true });
        var page = await context.NewPageAsync();
        var slow = await context.NewCDPSessionAsync(page);
        await slow.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await slow.SendAsync("Network.enable");
        await slow.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8,
        });
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return await page.EvaluateAsync<double>("""
            new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
              .observe({ type: 'largest-contentful-paint', buffered: true }))
            """);
    }

    /// <summary>The contest of the article, open for a hundred days from now.</summary>
    private async Task<string> PublishAsync(CancellationToken ct)
    {
        var (code, now) = ($"bench-{RandomNumberGenerator.GetHexString(6, lowercase: true)}", TimeProvider.System.GetUtcNow());
        using var made = await SendAsync("/api/office/collections", new { code, content = DemoCollection.Content with { OpensAt = now, ClosesAt = now.AddDays(100) } }, ct);
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("id").GetString();
        using var published = await SendAsync($"/api/office/collections/{id}/publish", new { }, ct);
        return code;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, object body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, path)) { Content = JsonContent.Create(body, options: Json) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", officer);
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        var answer = await http.SendAsync(request, ct);
        return answer.IsSuccessStatusCode ? answer : throw new BenchFailure($"{path} answered {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
    }
}
