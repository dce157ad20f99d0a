using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Tests.Handling;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>Suggestions of several residents that an officer puts together, over HTTP; 大港街道 is to lead.</summary>
internal static class Grouped
{
    public static readonly string[] Residents = ["wang", "li", "zhao", "zhou", "sun", "wu"];

    /// <summary>One suggestion each, received in this order.</summary>
    public static async Task<List<Guid>> SuggestionsAsync(this ShibeiApp app, int count)
    {
        List<Guid> ids = [];
        foreach (var name in Residents.Take(count)) ids.Add(await app.SubmittedAsync(await app.ResidentAsync(name), $"在老旧楼院增设扶手之{name}"));
        return ids;
    }

    /// <summary>Forms a group; gives its path.</summary>
    public static async Task<string> FormedAsync(this ShibeiApp app, Guid lead, params Guid[] others)
    {
        var formed = (await (await app.StaffAsync("shegong")).PostAsync("/api/office/case-groups", new { leadId = lead, memberIds = others })).Ok();
        await app.SettleAsync();
        return $"/api/office/case-groups/{formed["id"]}";
    }

    public static async Task<JsonNode> GroupAsync(this ShibeiApp app, string path) => (await (await app.StaffAsync("shegong")).GetAsync(path)).Ok().Json!;

    public static Task<Reply> ByOfficerAsync(this ShibeiApp app, string path, object body) => app.ActAsync("shegong", path, body);

    public static async Task<Reply> ActAsync(this ShibeiApp app, string officer, string path, object? body = null)
    {
        app.Time.Advance(TimeSpan.FromSeconds(10));
        var reply = await (await app.StaffAsync(officer)).PostAsync(path, body);
        await app.SettleAsync();
        return reply;
    }

    /// <summary>大港街道 takes its order of the suggestion.</summary>
    public static async Task AcknowledgedAsync(this ShibeiApp app, Guid id)
    {
        var order = (await app.CaseAsync(id))["orders"]!.AsArray().Single(o => (string)o!["status"]! == "Dispatched" && (string)o["role"]! == "Lead")!["id"];
        (await app.ActAsync("dagang", $"/api/office/work-orders/{order}/acknowledge")).Ok();
    }

    /// <summary>大港街道 drafts and submits, the Social Work Department approves.</summary>
    public static async Task ConcludedAsync(this ShibeiApp app, Guid id, string done = "已在三个单元加装双侧扶手，并完成验收。")
    {
        var path = $"/api/office/handling/{id}";
        var version = (int)(await app.ActAsync("dagang", $"{path}/conclusion", Work.Conclusion(done: done))).Ok()["version"]!;
        (await app.ActAsync("dagang", $"{path}/submit-for-check", new { version })).Ok();
        (await app.ByOfficerAsync($"{path}/approve", new { version })).Ok();
    }

    public static async Task<JsonNode> HandlingAsync(this ShibeiApp app, Guid id) =>
        (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/handling/{id}")).Ok().Json!;

    /// <summary>What a resident sees of the suggestion.</summary>
    public static async Task<JsonNode> MineAsync(this ShibeiApp app, string resident, Guid id) =>
        (await (await app.ResidentAsync(resident)).GetAsync($"/api/mini/suggestions/{id}")).Ok().Json!;

    /// <summary>All that the timeline says, in one text.</summary>
    public static string Told(this JsonNode mine) => string.Join('\n', mine["timeline"]!.Texts("text"));

    public static Task<long> AnswersAsync(this ShibeiApp app, Guid id) =>
        app.Database.ScalarAsync<long>("select count(*) from feedback.notice where about = 'Conclusion' and suggestion_id = $1", id);

    public static async Task WithdrawnAsync(this ShibeiApp app, string resident, Guid id)
    {
        app.Time.Advance(TimeSpan.FromSeconds(10));
        (await (await app.ResidentAsync(resident)).PostAsync($"/api/mini/suggestions/{id}/withdraw", new { reason = "已自行解决" })).Ok();
        await app.SettleAsync();
    }

    /// <summary>Facts for one module, one after the other, as if another one had said them now.</summary>
    public static async Task TellAsync(this ShibeiApp app, string subscriber, params Fact[] facts)
    {
        var catalogue = app.Services.GetRequiredService<FactCatalogue>();
        foreach (var fact in facts)
        {
            await app.WithAsync(async (KernelContext db) =>
            {
                db.Set<OutboxRow>().AddRange(catalogue.RowsFor(fact, app.Time.GetUtcNow()).Where(r => r.Subscriber == subscriber));
                return await db.SaveChangesAsync();
            });
            await app.SettleAsync();
        }
    }
}
