namespace ZhihuiShibei.Tests.Support;

/// <summary>A file that <c>zhujianju</c> gave the suggester with a report.</summary>
internal sealed record Attached(Guid FileId)
{
    /// <param name="suggestion">In handling at that unit.</param>
    public static async Task<Attached> MadeAsync(ShibeiApp app, Guid suggestion)
    {
        var unit = await app.StaffAsync("zhujianju");
        var path = $"/api/office/handling/{suggestion}";
        var file = (Guid)(await unit.UploadAsync($"{path}/files", SampleFiles.Pdf(), "加装方案.pdf", "application/pdf")).Ok()["id"]!;
        (await unit.PostAsync($"{path}/progress", new { text = "方案已定，见附件。", files = new[] { new { fileId = file, forSuggester = true } } })).Ok();
        return new(file);
    }

    public Guid? IdIn(string route) =>
        route.Contains("/handling-files/{", StringComparison.Ordinal) || route.Contains("/answer-files/{", StringComparison.Ordinal) ? FileId : null;
}
