using System.Text.Json.Nodes;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>Steps that Routing's tests take over HTTP.</summary>
internal static class Steps
{
    /// <summary>A resident hands in a suggestion and it reaches the desk; gives its id.</summary>
    public static async Task<Guid> SubmittedAsync(this ShibeiApp app, ApiClient? resident = null, string topic = "在老旧楼院增设助老扶手")
    {
        resident ??= await app.ResidentAsync();
        var receipt = (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(topic))).Ok();
        // The text check is part of it: a withdrawal in that very moment would be another story.
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "the text is checked");
        await app.SettleAsync();
        // Nobody decides in the very instant of receipt.
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return (Guid)receipt["id"]!;
    }

    /// <summary>The Social Work Department accepts; gives the orders.</summary>
    public static async Task<List<JsonNode>> AcceptedAsync(this ShibeiApp app, Guid id, string lead = "大港街道", params string[] others)
    {
        var officer = await app.StaffAsync("shegong");
        var accepted = (await officer.PostAsync($"/api/office/cases/{id}/accept", await app.AcceptanceAsync(lead, others))).Ok();
        await app.SettleAsync();
        return [.. accepted["orders"].AsArray().Select(o => o!)];
    }

    public static async Task<object> AcceptanceAsync(this ShibeiApp app, string lead = "大港街道", params string[] others) => new
    {
        domain = "Livelihood",
        aspect = "OldResidentialRenewal",
        leadUnitId = await app.UnitAsync(lead),
        coUnitIds = await Task.WhenAll(others.Select(app.UnitAsync)),
    };

    /// <summary>Lets the fake clock run, a minute a look, until the sweep has brought about what is expected.</summary>
    public static Task SweptAsync(this ShibeiApp app, string expected, Func<Task<bool>> condition) => Eventually.TrueAsync(
        async () =>
        {
            if (await condition()) return true;
            app.Time.Advance(TimeSpan.FromMinutes(1));
            return false;
        }, expected);

    public static async Task<JsonNode> CaseAsync(this ShibeiApp app, Guid id) =>
        (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/cases/{id}")).Ok().Json!;

    public static IEnumerable<string> Texts(this JsonNode array, string member) => array.AsArray().Select(i => (string)i![member]!);
}
