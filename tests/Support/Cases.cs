namespace ZhihuiShibei.Tests.Support;

/// <summary>Brings a suggestion to a certain point of its way, over HTTP, as its parties would.</summary>
internal static class Cases
{
    /// <summary>A suggestion of <c>wang</c>, accepted by <c>shegong</c>, led by <c>zhujianju</c>.</summary>
    internal sealed record There(Guid SuggestionId, Guid OrderId);

    public static async Task<Guid> SubmittedAsync(ShibeiApp app, string resident = "wang", string topic = "在老旧楼院增设助老扶手", params Guid[] files)
    {
        var client = await app.ResidentAsync(resident);
        var id = (Guid)(await client.PostAsync("/api/mini/suggestions", Samples.SuggestionWith(files, topic))).Ok()["id"]!;
        await app.SettleAsync();
        return id;
    }

    public static async Task<There> InHandlingAsync(ShibeiApp app, params Guid[] files)
    {
        var id = await SubmittedAsync(app, files: files);
        var officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId = await app.UnitAsync("区住房和城乡建设局") })).Ok();
        await app.SettleAsync();
        var lead = await app.StaffAsync("zhujianju");
        var order = (Guid)(await lead.GetAsync("/api/office/work-orders")).Ok()["items"]![0]!["id"]!;
        (await lead.PostAsync($"/api/office/work-orders/{order}/acknowledge")).Ok();
        await app.SettleAsync();
        return new(id, order);
    }
}
