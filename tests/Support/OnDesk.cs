namespace ZhihuiShibei.Tests.Support;

/// <summary>What an officer has on the desk beside single cases: a sealed case, one that will be sealed, a bulk decision looked at.</summary>
internal sealed record OnDesk(Guid SealedId, Guid SpareId, Guid BulkId)
{
    public static async Task<OnDesk> MadeAsync(ShibeiApp app)
    {
        var officer = await app.StaffAsync("shegong");
        var (hidden, spare) = (await Cases.SubmittedAsync(app, "zhao"), await Cases.SubmittedAsync(app, "zhao", "在社区食堂增设老年餐"));
        (await officer.PostAsync($"/api/office/cases/{hidden}/seal", new { reason = "疑似检举控告。" })).Ok();
        var bulk = (await officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", reasonCode = "reference", caseIds = new[] { spare } })).Ok();
        await app.SettleAsync();
        return new(hidden, spare, (Guid)bulk["id"]!);
    }

    /// <summary>The id that fits a route; nothing where it is none of these.</summary>
    public Guid? IdIn(string route) => route switch
    {
        _ when route.Contains("/bulk-decisions/", StringComparison.Ordinal) => BulkId,
        _ when route.EndsWith("/seal", StringComparison.Ordinal) || route.EndsWith("/recuse", StringComparison.Ordinal) => SpareId,
        _ when route.Contains("/sealed-cases/", StringComparison.Ordinal) => SealedId,
        _ => null,
    };
}
