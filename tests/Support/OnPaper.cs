namespace ZhihuiShibei.Tests.Support;

/// <summary>Suggestions on paper, as box keepers bring them in. The keeper <c>xiangguan</c> and the witness <c>dagang</c> work for 大港街道.</summary>
internal static class OnPaper
{
    /// <summary>大港街道.</summary>
    public const string Subdistrict = "370203019";

    /// <summary>A paper registered as the first of an opening of two.</summary>
    internal sealed record There(Guid BoxId, Guid OpeningId, Guid SuggestionId, string Number, string QuerySecret);

    public static async Task<There> RegisteredAsync(ShibeiApp app)
    {
        var keeper = await app.StaffAsync("xiangguan");
        var box = await BoxAsync(app);
        var opening = await OpenedAsync(keeper, box, 2);
        var receipt = (await keeper.PostAsync($"/api/office/openings/{opening}/papers", await PaperAsync(keeper, 1))).Ok();
        await app.SettleAsync();
        return new(box, opening, (Guid)receipt["id"]!, (string)receipt["number"]!, (string)receipt["querySecret"]!);
    }

    /// <summary>One of the subdistrict's boxes, by its place in the list.</summary>
    public static async Task<Guid> BoxAsync(ShibeiApp app, int which = 0) => await app.Database.ScalarAsync<Guid>(
        $"select id from intake.suggestion_box where subdistrict_code = $1 order by code offset {which} limit 1", Subdistrict);

    public static async Task<Guid> OpenedAsync(ApiClient keeper, Guid box, int count) =>
        (Guid)(await keeper.PostAsync($"/api/office/boxes/{box}/openings", new { count, seal = "Intact", sealNumber = "F-1", newSealNumber = "F-2" })).Ok()["id"]!;

    /// <summary>The request that registers one paper, its scan uploaded by the clerk.</summary>
    public static async Task<object> PaperAsync(
        ApiClient clerk, int ordinal, string? topic = "在青海路路口增设遮阳棚", string? rationale = "夏天等红灯时间长。",
        string? countermeasures = "建议在路口四角各装一个遮阳棚。", string? name = "刘建国", string? phone = "13805320002",
        string? subdistrictCode = Subdistrict)
    {
        var scan = (Guid)(await clerk.UploadAsync("/api/office/files", SampleFiles.Pdf(1), "scan.pdf", "application/pdf")).Ok()["id"]!;
        return new { ordinal, content = Content(topic, rationale, countermeasures, name, phone, subdistrictCode, scan) };
    }

    public static object Content(
        string? topic = "在青海路路口增设遮阳棚", string? rationale = "夏天等红灯时间长。", string? countermeasures = "建议在路口四角各装一个遮阳棚。",
        string? name = "刘建国", string? phone = "13805320002", string? subdistrictCode = Subdistrict, Guid? scan = null) =>
        new { topic, rationale, countermeasures, name, phone, subdistrictCode, scanIds = scan is null ? null : new[] { scan.Value } };
}
