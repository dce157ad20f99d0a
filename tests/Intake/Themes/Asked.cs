using System.Net.Http;
using System.Text.Json.Nodes;
using ZhihuiShibei.Tests.Intake.Similarity;

namespace ZhihuiShibei.Tests.Intake.Themes;

/// <summary>What the tests of themes hand in and ask for.</summary>
internal static class Asked
{
    public const string From = "2024-11-01";

    /// <summary>Words that nobody else wrote, so that only titles and what a test wants alike are alike.</summary>
    private static string Unlike(string seed)
    {
        var random = new Random(Hash(seed));
        return string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next('一', '龥')));
    }

    private static int Hash(string text) => text.Aggregate(17, (h, c) => unchecked((h * 31) + c));

    /// <summary>A suggestion of a resident with a telephone number of their own, unless another is given.</summary>
    public static async Task<Guid> SubmitAsync(ShibeiApp app, string resident, string topic, string? body = null, string? phone = null, string subdistrict = "370203005")
    {
        var number = (uint)Hash(resident) % 100_000_000;
        var its = (JsonObject)JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Samples.Suggestion(topic, phone ?? $"138{number:00000000}")))!;
        its["rationale"] = body ?? Unlike(resident + topic);
        its["countermeasures"] = body ?? Unlike(topic + resident);
        its["suggester"]!["subdistrictCode"] = subdistrict;
        its["suggester"]!["communityCode"] = null;
        return (Guid)(await (await app.ResidentAsync(resident)).PostAsync("/api/mini/suggestions", its)).Ok()["id"]!;
    }

    /// <summary>Waits until all are indexed, then has the themes computed up to today, as an officer would.</summary>
    /// <param name="linked">Waits for the links of likeness, too; else nobody looks for them, which takes longest.</param>
    public static async Task<Guid> ComputeAsync(ShibeiApp app, ApiClient officer, string from = From, bool linked = false)
    {
        await SimilarTests.IndexedAsync(app, await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"));
        if (!linked) await app.Database.ExecuteAsync("delete from intake.twins_due");
        else await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from intake.twins_due") == 0, "all are linked");
        var today = app.Time.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var asked = (await officer.PostAsync("/api/office/theme-computations", new { from, to = today })).Ok();
        var job = await Eventually.ValueAsync(
            async () => (await officer.GetAsync($"/api/office/jobs/{asked["jobId"]}")).Ok(), j => (string)j["status"]! is not ("Queued" or "Running"), "the themes are computed");
        Assert.That((string)job["status"]!, Is.EqualTo("Done"), job.Text);
        Assert.That((int)job["percent"]!, Is.EqualTo(100));
        return (Guid)asked["id"]!;
    }

    public static async Task<List<JsonNode>> RankingAsync(ApiClient officer, string query = "days=30") =>
        [.. (await officer.GetAsync($"/api/office/themes?{query}")).Ok()["items"].AsArray().Select(i => i!)];

    public static JsonNode? Titled(this IEnumerable<JsonNode> ranking, string part) =>
        ranking.FirstOrDefault(i => ((string)i["title"]!).Contains(part, StringComparison.Ordinal));

    public static int People(this JsonNode? item) => (int)(item?["now"]!["people"] ?? throw new AssertionException("No such theme."));

    public static async Task<List<Guid>> SuggestionsAsync(ApiClient officer, JsonNode theme) =>
        [.. (await officer.GetAsync($"/api/office/themes/{theme["themeId"]}/suggestions")).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!)];
}
