using System.Net;
using System.Net.Http.Headers;
using SkiaSharp;

namespace ZhihuiShibei.Tests.Intake.Attachments;

/// <summary>A picture, a voice and a document on their way from a telephone to those who may see them.</summary>
internal sealed class AttachmentPathTests
{
    [Test]
    public async Task Files_come_with_a_suggestion_and_are_seen_by_those_whose_business_it_is()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li) = (await app.ResidentAsync(), await app.ResidentAsync("li"));
        var picture = (await wang.UploadAsync("/api/mini/files", SampleFiles.Jpeg(4032, 3024, orientation: 6))).Ok();
        var voice = (await wang.UploadAsync("/api/mini/files", SampleVoices.Mp3(12), "voice.mp3", "audio/mpeg")).Ok();
        var document = (await wang.UploadAsync("/api/mini/files", SampleFiles.Pdf(3), "楼院平面图.exe.pdf", "application/octet-stream")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(picture.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(((int)picture["width"]!, (int)picture["height"]!), Is.EqualTo((1512, 2016)), "upright and shrunk");
            Assert.That((double)voice["seconds"]!, Is.EqualTo(12).Within(0.1));
            Assert.That(((int)document["pages"]!, (string)document["name"]!), Is.EqualTo((3, "楼院平面图.exe.pdf")));
        }

        var ids = new[] { picture, voice, document }.Select(f => (Guid)f["id"]!).ToArray();
        (await li.GetAsync($"/api/mini/files/{ids[0]}")).Refused(HttpStatusCode.NotFound, "file.not-found");
        (await li.PostAsync("/api/mini/suggestions", Samples.SuggestionWith(ids))).Refused(HttpStatusCode.NotFound, "file.not-found");
        var id = (Guid)(await wang.PostAsync("/api/mini/suggestions", Samples.SuggestionWith(ids))).Ok()["id"]!;
        (await wang.PostAsync("/api/mini/suggestions", Samples.SuggestionWith(ids))).Refused(HttpStatusCode.Conflict, "file.already-attached");
        var mine = (await wang.GetAsync($"/api/mini/suggestions/{id}")).Ok();
        Assert.That(mine["files"].AsArray().Select(f => (Guid)f!["id"]!), Is.EqualTo(ids));

        var officer = await app.StaffAsync("shegong");
        Assert.That((await officer.GetAsync($"/api/office/suggestions/{id}")).Ok()["files"].AsArray(), Has.Count.EqualTo(3));
        (await officer.GetAsync($"/api/office/files/{ids[0]}")).Ok();
        (await (await app.StaffAsync("jiaotiju")).GetAsync($"/api/office/files/{ids[0]}")).Refused(HttpStatusCode.NotFound, "file.not-found");
        Assert.That(await app.Database.ScalarAsync<long>(
            "select count(*) from kernel.audit where action = 'attachment.read' and subject_id = $1", ids[0]), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_handed_out_holds_no_place_and_may_not_become_a_page()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var raw = SampleFiles.Jpeg(1200, 900, orientation: 3);
        Assert.That(System.Text.Encoding.Latin1.GetString(raw), Does.Contain(SampleFiles.Secret));
        var id = (Guid)(await wang.UploadAsync("/api/mini/files", raw)).Ok()["id"]!;
        using var answer = await wang.Http.GetAsync($"/api/mini/files/{id}");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var picture = SKBitmap.Decode(bytes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(System.Text.Encoding.Latin1.GetString(bytes), Does.Not.Contain(SampleFiles.Secret).And.Not.Contain("Exif"));
            Assert.That((picture.Width, picture.Height), Is.EqualTo((1200, 900)));
            Assert.That(picture.GetPixel(100, 700).Blue, Is.GreaterThan(200), "turned by half, the blue lies at the left and below");
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/jpeg"));
            Assert.That(answer.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(answer.Headers.CacheControl?.Private, Is.True);
        }

        using var small = SKBitmap.Decode(await wang.Http.GetByteArrayAsync($"/api/mini/files/{id}?thumbnail=true"));
        Assert.That((small.Width, small.Height), Is.EqualTo((480, 360)));
        wang.Http.DefaultRequestHeaders.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.That((await wang.Http.GetAsync($"/api/mini/files/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task A_voice_is_played_from_the_middle()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var voice = SampleVoices.Amr(5);
        var id = (Guid)(await wang.UploadAsync("/api/mini/files", voice, "v.amr", "audio/amr")).Ok()["id"]!;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/mini/files/{id}") { Headers = { Range = new RangeHeaderValue(100, 199) } };
        using var answer = await wang.Http.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(voice[100..200]));
    }
}
