using System.Net;

namespace ZhihuiShibei.Tests.Intake.Safety;

/// <summary>内容安全 of pictures and voices: WeChat looks, answers early, late, twice or never, and a person has the last word.</summary>
internal sealed class MediaSafetyTests
{
    [Test]
    public async Task A_picture_is_fetched_by_WeChat_and_seen_by_the_unit_only_after_it_has_passed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var file = await UploadAsync(app);
        var there = await Cases.InHandlingAsync(app, file);
        await VerdictAsync(app, file, "Pass");
        var unit = await app.StaffAsync("zhujianju");
        (await unit.GetAsync($"/api/office/files/{file}")).Ok();
        var officer = await app.StaffAsync("shegong");
        var blocked = new { verdict = "Risky", reason = "照片里有他人正脸" };
        (await officer.PostAsync($"/api/office/files/{file}/verdict", blocked)).Ok();
        (await officer.PostAsync($"/api/office/files/{file}/verdict", blocked)).Refused(HttpStatusCode.Conflict, "file.not-in-review");
        (await unit.GetAsync($"/api/office/files/{file}")).Refused(HttpStatusCode.Conflict, "file.withheld");
        (await officer.GetAsync($"/api/office/files/{file}")).Ok();
        var wang = await app.ResidentAsync();
        Assert.That((await wang.GetAsync($"/api/mini/suggestions/{there.SuggestionId}")).Text, Does.Contain("一个附件不宜展示"));
        (await wang.GetAsync($"/api/mini/files/{file}")).Ok();
    }

    [Test]
    public async Task A_bad_word_blocks_it_and_the_desk_says_why()
    {
        await using var app = await ShibeiApp.StartAsync();
        app.WeChat.Options.MediaVerdicts.Enqueue("risky");
        var file = await UploadAsync(app);
        await Cases.SubmittedAsync(app, files: file);
        await VerdictAsync(app, file, "Risky");
        var desk = (await (await app.StaffAsync("shegong")).GetAsync("/api/office/content-reviews")).Ok()["items"].AsArray();
        Assert.That(((string)desk[0]!["kind"]!, (Guid)desk[0]!["id"]!, (string)desk[0]!["finding"]!), Is.EqualTo(("File", file, "微信检查：色情")));
    }

    [Test]
    public async Task No_word_in_time_makes_it_a_persons_and_a_late_word_changes_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        app.WeChat.Options.MediaVerdicts.Enqueue("silence");
        var file = await UploadAsync(app);
        await Cases.SubmittedAsync(app, files: file);
        string? trace = null;
        await Eventually.TrueAsync(async () => (trace = await app.Database.ScalarAsync<string>("select trace_id from intake.media_check")) is not null, "WeChat has it");
        await Eventually.TrueAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromMinutes(2));
            return await StatusAsync(app, file) == "Review";
        }, "it is given up", TimeSpan.FromSeconds(60));
        Assert.That(await app.WeChat.Pushes.MediaCheckedAsync(ShibeiApp.OpenIdOf("wang"), trace!, "pass", 100), Is.True);
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from intake.heard_verdict") == 1, "the late word is heard");
        Assert.That(await StatusAsync(app, file), Is.EqualTo("Review"));
    }

    [Test]
    public async Task A_word_before_the_trace_is_stored_and_the_same_word_twice_are_one_verdict()
    {
        await using var app = await ShibeiApp.StartAsync();
        app.WeChat.Options.MediaVerdicts.Enqueue("silence");
        var file = await UploadAsync(app);
        await Cases.SubmittedAsync(app, files: file);
        string? trace = null;
        await Eventually.TrueAsync(async () => (trace = await app.Database.ScalarAsync<string>("select trace_id from intake.media_check")) is not null, "WeChat has it");
        // As if the worker had not come to store it yet.
        await app.Database.ExecuteAsync("update intake.media_check set trace_id = null, due_at = due_at + interval '1 day'");
        await app.WeChat.Pushes.MediaCheckedAsync(ShibeiApp.OpenIdOf("wang"), trace!, "risky", 20002);
        await app.WeChat.Pushes.MediaCheckedAsync(ShibeiApp.OpenIdOf("wang"), trace!, "risky", 20002);
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from intake.heard_verdict") == 1, "it is heard once");
        await app.Database.ExecuteAsync("update intake.media_check set trace_id = $1, due_at = $2", trace!, app.Time.GetUtcNow());
        await VerdictAsync(app, file, "Risky");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.timeline where title = '一个附件不宜展示'"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_address_for_the_check_opens_with_its_signature_and_for_its_time_only()
    {
        await using var app = await ShibeiApp.StartAsync();
        var file = await UploadAsync(app);
        var links = (ZhihuiShibei.Intake.Safety.MediaLinks)app.Services.GetService(typeof(ZhihuiShibei.Intake.Safety.MediaLinks))!;
        var address = links.To(file, app.Time.GetUtcNow())!.PathAndQuery;
        (await app.Anyone().GetAsync(address)).Ok();
        foreach (var wrong in new[] { $"/api/open/media/{file}", address[..^1] + "_", address.Replace("until=1", "until=2"), address.Replace(file.ToString(), Guid.NewGuid().ToString()) })
            (await app.Anyone().GetAsync(wrong)).Refused(HttpStatusCode.NotFound, "file.not-found");
        app.Time.Advance(TimeSpan.FromMinutes(36));
        (await app.Anyone().GetAsync(address)).Refused(HttpStatusCode.NotFound, "file.not-found");
    }

    private static async Task<Guid> UploadAsync(ShibeiApp app) =>
        (Guid)(await (await app.ResidentAsync()).UploadAsync("/api/mini/files", SampleFiles.Jpeg())).Ok()["id"]!;

    private static Task<string?> StatusAsync(ShibeiApp app, Guid file) =>
        app.Database.ScalarAsync<string>("select status from intake.attachment where id = $1", file);

    private static Task VerdictAsync(ShibeiApp app, Guid file, string verdict) =>
        Eventually.TrueAsync(async () => await StatusAsync(app, file) == verdict, $"the verdict is {verdict}");
}
