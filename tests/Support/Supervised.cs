namespace ZhihuiShibei.Tests.Support;

/// <summary>A case of the unit of <c>zhujianju</c> that was listed for supervision by hand.</summary>
internal sealed record Supervised(Guid Id)
{
    public static async Task<Supervised> MadeAsync(ShibeiApp app, Guid suggestion) => new(
        (Guid)(await (await app.StaffAsync("shegong")).PostAsync("/api/office/supervision/listed", new { reason = "涉及安全。", suggestionId = suggestion })).Ok()["id"]!);

    public Guid? IdIn(string route) => route.Contains("/supervision/{", StringComparison.Ordinal) ? Id : null;
}
