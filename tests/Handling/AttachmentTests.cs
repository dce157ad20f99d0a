using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>办理附件: what lies with a report, an opinion or an answer, and whom it reaches.</summary>
internal sealed class AttachmentTests
{
    [Test]
    public async Task Files_reach_the_suggester_with_what_was_told_and_nobody_else()
    {
        await using var work = await Work.InProgressAsync();
        var key = Guid.NewGuid().ToString();
        var plan = (await work.Lead.UploadAsync($"{work.Path}/files", SampleFiles.Pdf(), "加装方案.pdf", "application/pdf", key)).Ok();
        Assert.That((await work.Lead.UploadAsync($"{work.Path}/files", SampleFiles.Pdf(), "加装方案.pdf", "application/pdf", key)).Ok().Text, Is.EqualTo(plan.Text));
        var (shown, photo, sketch) = ((Guid)plan["id"], await UploadAsync(work, work.Lead, SampleFiles.Jpeg()), await UploadAsync(work, work.Co, SampleFiles.Pdf(1)));
        (await work.Foreign.UploadAsync($"{work.Path}/files", SampleFiles.Pdf())).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await work.Checker.UploadAsync($"{work.Path}/files", SampleFiles.Pdf())).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await work.Lead.UploadAsync($"{work.Path}/files", "MZ"u8.ToArray(), "方案.pdf", "application/pdf")).Refused(HttpStatusCode.BadRequest, "handling-file.unsuitable");
        (await work.Lead.UploadAsync($"{work.Path}/files", [], "空.pdf", "application/pdf")).Refused(HttpStatusCode.BadRequest, "handling-file.unsuitable");
        foreach (var early in new[] { work.Co, work.Checker, work.Foreign })
            (await early.GetAsync($"/api/office/handling-files/{shown}")).Refused(HttpStatusCode.NotFound, "handling-file.not-found");
        (await ReportAsync(work, Guid.NewGuid())).Refused(HttpStatusCode.Conflict, "handling-file.unfit");
        (await ReportAsync(work, sketch)).Refused(HttpStatusCode.Conflict, "handling-file.unfit");
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.progress_report"), Is.Zero, "what is refused tells nothing");

        (await work.Lead.PostAsync($"{work.Path}/progress", new
        {
            text = "方案已定，见附件。", files = new object[] { new { fileId = shown, forSuggester = true }, new { fileId = photo }, new { fileId = shown } },
        })).Ok();
        Assert.That(await MineAsync(work.Resident, work.Id), Is.EqualTo(new[] { ("加装方案.pdf", "Progress") }));
        await work.SettleAsync();
        Assert.That(await work.TimelineAsync(), Does.Contain("附件：1份"), "who reads the news knows that there is more");
        (await work.Co.PostAsync($"{work.Path}/opinions", new { text = "示意图见附件。", fileIds = new[] { sketch } })).Ok();
        Assert.That(await work.Resident.Http.GetByteArrayAsync($"/api/mini/answer-files/{shown}"), Is.EqualTo(SampleFiles.Pdf()));
        var li = await work.App.ResidentAsync("li");
        (await li.GetAsync($"/api/mini/answer-files/{shown}")).Refused(HttpStatusCode.NotFound, "answer-file.not-found");
        (await li.GetAsync($"/api/mini/suggestions/{work.Id}/answer-files")).Refused(HttpStatusCode.NotFound, "answer-file.not-found");
        foreach (var inside in new[] { photo, sketch })
            (await work.Resident.GetAsync($"/api/mini/answer-files/{inside}")).Refused(HttpStatusCode.NotFound, "answer-file.not-found");
        Assert.That(Encoding.Latin1.GetString(await work.Co.Http.GetByteArrayAsync($"/api/office/handling-files/{photo}")), Does.Not.Contain(SampleFiles.Secret));

        await DraftAsync(work, 1, photo);
        (await work.Checker.PostAsync($"{work.Path}/send-back", new { version = 1, remarks = "照片里有人脸，请换。" })).Ok();
        await DraftAsync(work, 2, sketch);
        Assert.That(await MineAsync(work.Resident, work.Id), Has.Count.EqualTo(1), "nothing before the answer is approved");
        var answer = (await work.Checker.PostAsync($"{work.Path}/approve", new { version = 2 })).Ok();
        await work.SettleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)answer["answer"]!, Does.Contain("附件：1份，可在小程序中查看。"));
            Assert.That(await MineAsync(work.Resident, work.Id), Is.EqualTo(new[] { ("tmp_4f1c.pdf", "Conclusion"), ("加装方案.pdf", "Progress") }));
            (await work.Resident.GetAsync($"/api/mini/answer-files/{photo}")).Refused(HttpStatusCode.NotFound, "answer-file.not-found");
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'handling-file.read'"), Is.EqualTo(1));
            (await work.Lead.UploadAsync($"{work.Path}/files", SampleFiles.Pdf())).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        }

        var file = await work.ShowAsync(work.Checker);
        Assert.That(file["conclusions"]![0]!["files"]!.AsArray().Select(f => (bool)f!["forSuggester"]!), Is.EqualTo(new[] { true }));
        Assert.That((file["reports"]![0]!["files"]!.AsArray().Count, file["opinions"]![0]!["files"]!.AsArray().Count), Is.EqualTo((2, 1)));
        await work.TellOnlyHandlingAsync(new SealChanged(work.Id, true, work.CoUnit, [], work.App.Time.GetUtcNow()));
        foreach (var hidden in new[] { work.Co, work.Checker })
            (await hidden.GetAsync($"/api/office/handling-files/{sketch}")).Refused(HttpStatusCode.NotFound, "handling-file.not-found");
        (await work.Lead.GetAsync($"/api/office/handling-files/{sketch}")).Ok();
        Assert.That(await MineAsync(work.Resident, work.Id), Has.Count.EqualTo(2), "what was told stays told");
    }

    [Test]
    public async Task Whoever_follows_gets_the_leads_files_and_whoever_claims_a_paper_finds_them()
    {
        await using var work = await Work.InProgressAsync();
        var (li, zhao, now) = (await work.App.ResidentAsync("li"), await work.App.ResidentAsync("zhao"), work.App.Time.GetUtcNow());
        var (follower, paper) = (await SubmittedAsync(li), await SubmittedAsync(zhao));
        await work.SettleAsync();
        await work.TellOnlyHandlingAsync(new SuggestionClaimed(paper, zhao.Id, now), new SuggestionClaimed(paper, zhao.Id, now));
        await work.TellAsync(work.Accepted() with { SuggestionId = follower, AccountId = li.Id }, work.Accepted() with { SuggestionId = paper, AccountId = null });
        foreach (var id in new[] { follower, paper })
            await work.TellAsync(new CaseMerged(id, work.Id, null, now), new MergedWorkDispatched(id, work.LeadUnit, "大港街道", WorkRole.Lead, now));
        var (plan, proof) = (await UploadAsync(work, work.Lead, SampleFiles.Pdf()), await UploadAsync(work, work.Lead, SampleFiles.Pdf(3)));
        (await ReportAsync(work, plan)).Ok();
        await DraftAsync(work, 1, proof);
        Assert.That(await MineAsync(li, follower), Has.Count.EqualTo(1));
        (await work.Checker.PostAsync($"{work.Path}/approve", new { version = 1 })).Ok();
        await work.TellOnlyHandlingAsync(new AnswerShared(follower, work.Id, now), new AnswerShared(follower, work.Id, now), new AnswerShared(paper, work.Id, now));
        foreach (var (client, id) in new[] { (li, follower), (zhao, paper) })
        {
            Assert.That((await MineAsync(client, id)).Select(f => f.Place), Is.EqualTo(new[] { "Conclusion", "Progress" }));
            Assert.That(await client.Http.GetByteArrayAsync($"/api/mini/answer-files/{proof}"), Is.EqualTo(SampleFiles.Pdf(3)));
        }

        (await zhao.GetAsync($"/api/mini/suggestions/{follower}/answer-files")).Refused(HttpStatusCode.NotFound, "answer-file.not-found");
    }

    private static async Task<Guid> UploadAsync(Work work, ApiClient by, byte[] file) =>
        (Guid)(await by.UploadAsync($"{work.Path}/files", file, "tmp_4f1c.jpg")).Ok()["id"]!;

    private static async Task<Guid> SubmittedAsync(ApiClient by) => (Guid)(await by.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok()["id"]!;

    private static Task<Reply> ReportAsync(Work work, Guid file) =>
        work.Lead.PostAsync($"{work.Path}/progress", new { text = "方案已定，见附件。", files = new[] { new { fileId = file, forSuggester = true } } });

    /// <summary>A version with a file for the suggester, submitted for check.</summary>
    private static async Task DraftAsync(Work work, int version, Guid file)
    {
        work.Later();
        var words = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Work.Conclusion()))!;
        words["files"] = new JsonArray(new JsonObject { ["fileId"] = file, ["forSuggester"] = true });
        (await work.Lead.PostAsync($"{work.Path}/conclusion", words)).Ok();
        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version })).Ok();
        work.Later();
    }

    private static async Task<List<(string Name, string Place)>> MineAsync(ApiClient resident, Guid id) =>
        [.. (await resident.GetAsync($"/api/mini/suggestions/{id}/answer-files")).Ok()["items"].AsArray().Select(f => ((string)f!["name"]!, (string)f["place"]!))];
}
