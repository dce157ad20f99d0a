namespace ZhihuiShibei.Tests.Intake.Publishing;

/// <summary>Brings a suggestion of <c>wang</c> into the open.</summary>
internal static class Steps
{
    public static readonly object Copy = new
    {
        topic = "为老旧楼院加装助老扶手",
        text = "楼院没有电梯，七十岁以上老人较多，楼道没有扶手。建议结合老旧楼院改造，在每层楼道加装双侧扶手，并在一层设置折叠座椅。",
    };

    /// <summary>Prepared and published by <c>shegong</c>; gives its public id.</summary>
    public static async Task<Guid> PublishedAsync(ShibeiApp app, Guid suggestion)
    {
        await CheckedAsync(app);
        var social = await app.StaffAsync("shegong");
        (await social.PutAsync($"/api/office/suggestions/{suggestion}/publication", Copy)).Ok();
        return (Guid)(await social.PostAsync($"/api/office/suggestions/{suggestion}/publication/publish")).Ok()["id"]!;
    }

    public static Task CheckedAsync(ShibeiApp app) => Eventually.TrueAsync(
        async () => await app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "every text is checked");
}
