using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Tests.Support;

/// <summary>A themed collection of the Social Work Department, and suggestions handed in for it.</summary>
internal static class Collected
{
    public const string Code = "xinsheng";
    /// <summary>2024-11-30 24:00 in Qingdao; the test's clock starts on the 28th at 09:00.</summary>
    public static readonly DateTimeOffset ClosesAt = new(2024, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Published, and open at once.</summary>
    public static async Task<Guid> OpenAsync(ShibeiApp app, string code = Code, Action<JsonNode>? change = null)
    {
        var office = await app.StaffAsync("shegong");
        var content = Content();
        change?.Invoke(content);
        var id = (Guid)(await office.PostAsync("/api/office/collections", new { code, content })).Ok()["id"]!;
        (await office.PostAsync($"/api/office/collections/{id}/publish")).Ok();
        await app.SettleAsync();
        return id;
    }

    public static JsonNode Content(DateTimeOffset? opensAt = null) => JsonSerializer.SerializeToNode(new
    {
        words = new
        {
            title = "我为安全出主意",
            topic = "请您说说身边的安全隐患，以及可以怎样消除。",
            explanation = "<p>欢迎就<strong>消防</strong>、用电和高空抛物提出建议。</p><ul><li>说清地点</li><li>说清办法</li></ul>",
            terms = "建议应当真实，由本人提出。\n同时作为人民建议办理。",
            copyright = "著作权归作者所有，主办方可以为落实建议而使用。",
        },
        opensAt = opensAt ?? ShibeiApp.Beginning,
        closesAt = ClosesAt,
        fields = new[] { new { code = "fire", name = "消防安全" }, new { code = "height", name = "高空抛物" } },
        late = "Refused",
        questions = new object[]
        {
            new { code = "place", text = "具体在哪里？", required = true },
            new { code = "how-often", text = "多久见到一次？", required = false, choices = new[] { "每天", "每周" } },
        },
    })!;

    /// <summary>A right entry part.</summary>
    public static JsonNode Entry(string code = Code) => JsonSerializer.SerializeToNode(new
    {
        collection = code, termsVersion = "1", field = "fire", form = "Individual", answers = new[] { new { question = "place", text = "大港一路" } },
    })!;

    /// <summary>A suggestion of the mini-program with it.</summary>
    public static JsonNode Suggestion(JsonNode? entry = null, Action<JsonNode>? change = null)
    {
        var body = JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        body["entry"] = entry ?? Entry();
        change?.Invoke(body);
        return body;
    }

    /// <summary>An entry of <c>wang</c>, known to Contest.</summary>
    public static async Task<(Guid SuggestionId, Guid EntryId)> EnteredAsync(ShibeiApp app, JsonNode? body = null, string resident = "wang")
    {
        var suggestion = (Guid)(await (await app.ResidentAsync(resident)).PostAsync("/api/mini/suggestions", body ?? Suggestion())).Ok()["id"]!;
        await app.SettleAsync();
        return (suggestion, await app.Database.ScalarAsync<Guid>("select id from contest.entry where suggestion_id = $1", suggestion));
    }
}
