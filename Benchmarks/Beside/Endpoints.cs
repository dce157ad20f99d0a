using System.Text.Json;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Benchmarks.Seeding;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>The four measured kinds of request, for many residents and one officer.</summary>
/// <param name="Officer">The token of one who sees all.</param>
internal sealed record Endpoints(Endpoint Submit, Endpoint MyList, Endpoint Detail, Endpoint Triage, string Officer)
{
    private const int People = 100;
    private const int Pages = 40;

    /// <summary>
    /// Residents are met as often as they have handed in, so many have more than one page; the officer reads page after page.
    /// </summary>
    public static async Task<Endpoints> PrepareAsync(BenchDatabase database, HttpClient http, Uri host, CancellationToken ct)
    {
        var random = new Random(2);
        var signIn = new Residents(http, host);
        var numbers = (await database.ColumnAsync<Guid>("select id from identity.account order by created_at", ct)).Index().ToDictionary(a => a.Item, a => a.Index);
        var owners = await database.ColumnAsync<Guid>("select account_id from intake.suggestion order by id", ct);
        var own = owners.Zip(await database.ColumnAsync<Guid>("select id from intake.suggestion order by id", ct)).ToLookup(p => p.First, p => p.Second);
        var chosen = owners.Where((_, i) => i % (owners.Count / People) == 0).Distinct().Select(o => numbers[o]);
        var people = await signIn.SignInAsync(chosen, ct);
        var officer = await signIn.SignInOfficerAsync(ct);
        var texts = new Texts(2);
        return new(
            new("submit", "submit", 0.30, [.. people.Select((p, i) => new Call(HttpMethod.Post, "/api/mini/suggestions", p.Token, Residents.Submission(texts.Write(i), random)))]),
            new("my-list", "my list", 0.40, [.. people.Select(p => Get("/api/mini/suggestions", p.Token))]),
            new("detail", "detail", 0.40, [.. people.Select(p => Get($"/api/mini/suggestions/{own[p.AccountId].First()}", p.Token))]),
            new("triage", "triage queue", 0.40, [.. (await PagesAsync(http, host, officer, ct)).Select(path => Get(path, officer))]),
            officer);
    }

    private static async Task<List<string>> PagesAsync(HttpClient http, Uri host, string officer, CancellationToken ct)
    {
        List<string> paths = ["/api/office/cases"];
        while (paths.Count < Pages)
        {
            using var message = Get(paths[^1], officer).ToMessage(host);
            using var answer = await http.SendAsync(message, ct);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
            if (!page.RootElement.TryGetProperty("next", out var next)) break;
            paths.Add($"/api/office/cases?cursor={next.GetString()}");
        }

        return paths;
    }

    private static Call Get(string path, string token) => new(HttpMethod.Get, path, token, null);
}
