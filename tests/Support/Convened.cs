namespace ZhihuiShibei.Tests.Support;

/// <summary>A joint conference to which the unit of <c>zhujianju</c> is invited, with a file on its agenda, for tests of who may see it.</summary>
internal sealed record Convened(Guid Id, Guid ItemId, Guid FileId)
{
    /// <param name="suggestion">Accepted.</param>
    public static async Task<Convened> MadeAsync(ShibeiApp app, Guid suggestion)
    {
        var officer = await app.StaffAsync("shegong");
        var id = (Guid)(await officer.PostAsync("/api/office/conferences", new
        {
            title = "第1次联席会议", plannedFor = "2024-12-30T09:00:00+08:00", place = "二楼会议室", unitIds = new[] { await app.UnitAsync("区住房和城乡建设局") },
        })).Ok()["id"]!;
        var item = (Guid)(await officer.PostAsync($"/api/office/conferences/{id}/items", new { caseId = suggestion, question = "由谁牵头。" })).Ok()["itemId"]!;
        var file = (Guid)(await officer.UploadAsync($"/api/office/conferences/{id}/items/{item}/files", SampleFiles.Pdf(), "踏勘记录.pdf", "application/pdf")).Ok()["id"]!;
        return new(id, item, file);
    }

    /// <summary>Whichever of them a route with an id asks for.</summary>
    public Guid? IdIn(string route) => route switch
    {
        _ when route.Contains("/my-conferences/{", StringComparison.Ordinal) => Id,
        _ when route.Contains("/conference-files/{", StringComparison.Ordinal) => FileId,
        _ => null,
    };
}
