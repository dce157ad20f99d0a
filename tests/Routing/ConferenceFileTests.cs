using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>会议材料 over HTTP: who hands them in, who may see them, until when, and what is refused.</summary>
internal sealed class ConferenceFileTests
{
    [Test]
    public async Task Invited_units_read_the_materials_and_others_do_not_find_them()
    {
        await using var app = await ShibeiApp.StartAsync();
        var suggestion = await app.SubmittedAsync();
        await app.AcceptedAsync(suggestion, "大港街道");
        var there = await Convened.MadeAsync(app, suggestion);
        var (shegong, invited, stranger) = (await app.StaffAsync("shegong"), await app.StaffAsync("zhujianju"), await app.StaffAsync("jiaotiju"));
        var path = $"/api/office/conferences/{there.Id}";
        var picture = (await shegong.UploadAsync($"{path}/items/{there.ItemId}/files", SampleFiles.Jpeg(), "../现场\u202E照片.jpg")).Ok();

        var mine = (await invited.GetAsync("/api/office/my-conferences")).Ok()["items"].AsArray().Single()!;
        Assert.That((Guid)mine["id"]!, Is.EqualTo(there.Id));
        var files = (await invited.GetAsync($"/api/office/my-conferences/{there.Id}")).Ok()["agenda"][0]!["files"]!.AsArray();
        Assert.That(files.Select(f => ((string)f!["name"]!, (string)f["contentType"]!)), Is.EqualTo(new[] { ("踏勘记录.pdf", "application/pdf"), ("现场照片.jpg", "image/jpeg") }));
        Assert.That((int)files[0]!["pages"]!, Is.EqualTo(2));
        var bytes = await invited.Http.GetByteArrayAsync($"/api/office/conference-files/{there.FileId}");
        Assert.That(bytes, Is.EqualTo(SampleFiles.Pdf()));
        var drawn = await invited.Http.GetByteArrayAsync($"/api/office/conference-files/{picture["id"]}");
        Assert.That(System.Text.Encoding.Latin1.GetString(drawn), Does.Not.Contain(SampleFiles.Secret), "where it was taken does not travel");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'conference-file.read'"), Is.EqualTo(2));

        (await stranger.GetAsync($"/api/office/conference-files/{there.FileId}")).Refused(HttpStatusCode.NotFound, "conference-file.not-found");
        (await stranger.GetAsync($"/api/office/my-conferences/{there.Id}")).Refused(HttpStatusCode.NotFound, "conference.not-found");
        Assert.That((await stranger.GetAsync("/api/office/my-conferences")).Ok()["items"].AsArray(), Is.Empty);
        (await invited.UploadAsync($"{path}/items/{there.ItemId}/files", SampleFiles.Pdf(), "甲.pdf", "application/pdf")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await (await app.StaffAsync("lianxi")).GetAsync($"/api/office/conference-files/{there.FileId}")).Ok();

        (await shegong.PostAsync($"/api/office/conference-files/{there.FileId}/remove")).Ok();
        (await shegong.PostAsync($"/api/office/conference-files/{there.FileId}/remove")).Refused(HttpStatusCode.NotFound, "conference-file.not-found");
        (await invited.GetAsync($"/api/office/conference-files/{there.FileId}")).Refused(HttpStatusCode.NotFound, "conference-file.not-found");
        (await shegong.PostAsync($"{path}/items/{there.ItemId}/remove")).Ok();
        (await invited.GetAsync($"/api/office/conference-files/{picture["id"]}")).Refused(HttpStatusCode.NotFound, "conference-file.not-found");
    }

    [Test]
    public async Task The_minutes_have_one_file_and_nothing_changes_after_them()
    {
        await using var app = await ShibeiApp.StartAsync();
        var suggestion = await app.SubmittedAsync();
        await app.AcceptedAsync(suggestion, "大港街道");
        var there = await Convened.MadeAsync(app, suggestion);
        var shegong = await app.StaffAsync("shegong");
        var path = $"/api/office/conferences/{there.Id}";
        (await MinutesAsync()).Refused(HttpStatusCode.Conflict, "conference.wrong-state");
        (await shegong.PostAsync($"{path}/hold", new { present = new[] { new { unitId = await app.UnitAsync("区住房和城乡建设局") } } })).Ok();
        (await shegong.PostAsync($"{path}/items/{there.ItemId}/defer", new { reason = "再议" })).Ok();
        var key = Guid.NewGuid().ToString();
        var first = (await MinutesAsync(key)).Ok();
        Assert.That((await MinutesAsync(key)).Ok().Text, Is.EqualTo(first.Text), "a retry is the same file");
        (await MinutesAsync()).Refused(HttpStatusCode.Conflict, "conference-file.minutes-there");
        (await shegong.PostAsync($"/api/office/conference-files/{first["id"]}/remove")).Ok();
        (await shegong.PostAsync($"{path}/close", new { minutes = "会议研究了一项议题。" })).Ok();
        var signed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => MinutesAsync()));
        Assert.That(signed.Count(s => s.Succeeded), Is.EqualTo(1), "signed afterwards, once");
        Assert.That((string)(await shegong.GetAsync(path)).Ok()["minutesFile"]!["name"]!, Is.EqualTo("纪要.pdf"));
        var kept = signed.Single(s => s.Succeeded)["id"];
        (await shegong.PostAsync($"/api/office/conference-files/{kept}/remove")).Refused(HttpStatusCode.Conflict, "conference.wrong-state");
        (await shegong.UploadAsync($"{path}/items/{there.ItemId}/files", SampleFiles.Pdf(), "迟到.pdf", "application/pdf")).Refused(HttpStatusCode.Conflict, "conference.wrong-state");

        Task<Reply> MinutesAsync(string? same = null) => shegong.UploadAsync($"{path}/minutes-file", SampleFiles.Pdf(1), "纪要.pdf", "application/pdf", same);
    }

    [Test]
    public async Task What_is_no_document_and_no_picture_is_refused_with_what_to_do()
    {
        await using var app = await ShibeiApp.StartAsync();
        var suggestion = await app.SubmittedAsync();
        await app.AcceptedAsync(suggestion, "大港街道");
        var there = await Convened.MadeAsync(app, suggestion);
        var shegong = await app.StaffAsync("shegong");
        var path = $"/api/office/conferences/{there.Id}/items/{there.ItemId}/files";
        foreach (var (file, detail) in new (byte[], string)[]
        {
            ([], "空文件"), ("MZ 不是文档"u8.ToArray(), "只能上传PDF文档和图片"), (SampleFiles.Pdf(101), "不能超过100页"),
            (SampleFiles.Pdf(1, "9 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj\n"), "活动内容"),
        })
            Assert.That((await shegong.UploadAsync(path, file, "甲.pdf", "application/pdf")).Refused(HttpStatusCode.BadRequest, "conference-file.unsuitable").Detail, Does.Contain(detail));
        (await shegong.PostAsync(path, new MultipartFormDataContent { { new StringContent("无"), "words" } })).Refused(HttpStatusCode.BadRequest, "conference-file.missing");
        (await shegong.UploadAsync(path.Replace($"{there.ItemId}", $"{Guid.NewGuid()}"), SampleFiles.Pdf(), "甲.pdf", "application/pdf")).Refused(HttpStatusCode.NotFound, "conference.item-not-found");
        (await shegong.UploadAsync($"/api/office/conferences/{Guid.NewGuid()}/minutes-file", SampleFiles.Pdf(), "甲.pdf", "application/pdf")).Refused(HttpStatusCode.NotFound, "conference.not-found");
        for (var i = 1; i < 20; i++) (await shegong.UploadAsync(path, SampleFiles.Pdf(), $"{i}.pdf", "application/pdf")).Ok();
        (await shegong.UploadAsync(path, SampleFiles.Pdf(), "甲.pdf", "application/pdf")).Refused(HttpStatusCode.Conflict, "conference-file.too-many");
    }
}
