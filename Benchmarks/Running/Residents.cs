using System.Net.Http.Json;
using System.Text.Json;
using ZhihuiShibei.Benchmarks.Seeding;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Intake.Submitting;

namespace ZhihuiShibei.Benchmarks.Running;

/// <summary>A resident who is signed in.</summary>
internal sealed record SignedIn(Guid AccountId, string Token);

/// <summary>Signs people in through the API, as the mini-program and the office do.</summary>
internal sealed class Residents(HttpClient http, Uri host)
{
    /// <summary>User name of the demo account that works at the triage desk.</summary>
    public const string Officer = "shegong";

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<SignedIn[]> SignInAsync(IEnumerable<int> residents, CancellationToken ct)
    {
        List<SignedIn> signedIn = [];
        foreach (var resident in residents)
        {
            // The stand-in takes any code of this form for that openid; the number keeps it good for one sign-in only.
            var answer = await PostAsync("/api/mini/sign-in", new { code = $"dev-{Population.OpenIdOf(resident)}.{Guid.NewGuid():N}" }, ct);
            signedIn.Add(new(answer.GetProperty("accountId").GetGuid(), answer.GetProperty("accessToken").GetString()!));
        }

        return [.. signedIn];
    }

    public async Task<string> SignInOfficerAsync(CancellationToken ct, string userName = Officer)
    {
        var password = IdentityModule.DemoAccounts.Single(a => a.UserName == userName).Password;
        var answer = await PostAsync("/api/office/sign-in", new { userName, password }, ct);
        return answer.GetProperty("accessToken").GetString()!;
    }

    /// <summary>The JSON of a submission.</summary>
    public static string Submission(Writing its, Random random) => JsonSerializer.Serialize(
        new
        {
            topic = its.Topic,
            rationale = its.Rationale,
            countermeasures = its.Countermeasures,
            suggester = new
            {
                kind = "Person", name = "王秀兰", phone = $"13{random.Next(100_000_000, 999_999_999)}", subdistrictCode = its.Subdistrict,
                communityCode = its.Place.Code, occupation = "退休教师",
            },
            termsVersion = new TermsSettings().Version,
            domain = its.Domain.ToString(),
            aspect = its.Aspect?.ToString(),
        },
        Json);

    private async Task<JsonElement> PostAsync(string path, object body, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(host, path), body, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new BenchFailure($"{path} answered {(int)answer.StatusCode}: {text}");
    }
}
