using System.Text.Json.Nodes;
using ZhihuiShibei.Tests.Feedback;

namespace ZhihuiShibei.Tests.Intake.Channels;

/// <summary>What partner systems send.</summary>
internal static class Pushes
{
    public static JsonObject Of(string externalNumber, string topic = "在老旧楼院增设助老扶手", string? occurredAt = null) => new()
    {
        ["externalNumber"] = externalNumber,
        ["topic"] = topic,
        ["rationale"] = "本楼院建于上世纪八十年代，六层无电梯，楼道没有扶手。",
        ["countermeasures"] = "建议由街道牵头，在每层楼道加装双侧扶手。",
        ["suggester"] = new JsonObject
        {
            ["kind"] = "Person",
            ["name"] = "王秀兰",
            ["phone"] = "13805320001",
            ["subdistrictCode"] = "370203005",
        },
        ["termsVersion"] = "2024-11",
        ["occurredAt"] = occurredAt,
    };

    public static JsonObject Batch(params IEnumerable<JsonNode?> items) => new() { ["suggestions"] = new JsonArray([.. items]) };

    /// <summary>One pushed suggestion's id.</summary>
    public static async Task<Guid> PushedAsync(this ShibeiApp app, ApiClient partner, string externalNumber)
    {
        (await partner.PostAsync("/api/channel/suggestions", Of(externalNumber))).Ok();
        await app.SettleAsync();
        return await app.Database.ScalarAsync<Guid>("select id from intake.suggestion where external_number = $1", externalNumber);
    }

    /// <summary>So many times something is reported about the suggestion.</summary>
    public static async Task HappensToAsync(this ShibeiApp app, Guid id, int times)
    {
        for (var i = 0; i < times; i++) await app.HappensAsync(app.Progress(id));
    }

    /// <summary>Waits until every committed change has its place.</summary>
    public static Task PlacedAsync(this ShibeiApp app) => Eventually.TrueAsync(
        async () => await app.Database.ScalarAsync<long>("select count(*) from intake.change where position is null") == 0, "every change has its place");
}
