using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>对接系统: client credentials, one channel, nothing else.</summary>
internal sealed class PartnerTests
{
    [Test]
    public async Task A_form_as_the_standard_has_it_gets_a_token_for_one_channel()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (_, secret) = await RegisterAsync(app);
        var token = (await TokenAsync(app, "hotline", secret)).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)token["token_type"]!, Is.EqualTo("Bearer"));
            Assert.That((int)token["expires_in"]!, Is.EqualTo(1800));
            Assert.That((string)Payload((string)token["access_token"]!)["chn"]!, Is.EqualTo("Hotline12345"));
        }

        var partner = app.Anyone().As((string)token["access_token"]!);
        (await partner.GetAsync("/api/office/units")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await partner.GetAsync("/api/mini/me")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        app.Time.Advance(TimeSpan.FromMinutes(31));
        (await partner.GetAsync("/api/mini/me")).Refused(HttpStatusCode.Unauthorized, "auth.expired");
    }

    [Test]
    public async Task Json_serves_too_and_anything_else_is_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (_, secret) = await RegisterAsync(app);
        var anyone = app.Anyone();
        (await anyone.PostAsync("/api/channel/token", new { grant_type = "client_credentials", client_id = "hotline", client_secret = secret })).Ok();
        (await anyone.PostAsync("/api/channel/token", new { grant_type = "password", client_id = "hotline", client_secret = secret }))
            .Refused(HttpStatusCode.BadRequest, "auth.grant-unsupported");
        (await TokenAsync(app, "hotline", "wrong")).Refused(HttpStatusCode.Unauthorized, "auth.client-invalid");
        (await TokenAsync(app, "nobody", secret)).Refused(HttpStatusCode.Unauthorized, "auth.client-invalid");
        using var broken = new StringContent("{", Encoding.UTF8, "application/json");
        (await anyone.PostAsync("/api/channel/token", broken)).Refused(HttpStatusCode.BadRequest, "request.malformed");
        using var text = new StringContent("hello", Encoding.UTF8, "text/plain");
        (await anyone.PostAsync("/api/channel/token", text)).Refused(HttpStatusCode.UnsupportedMediaType, "request.unsupported-media");
    }

    [Test]
    public async Task A_new_secret_replaces_the_old_and_disabling_is_felt_at_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (id, old) = await RegisterAsync(app);
        var xitong = await app.StaffAsync("xitong");
        var secret = (string)(await xitong.PostAsync($"/api/office/partners/{id}/secret")).Ok()["clientSecret"]!;
        (await TokenAsync(app, "hotline", old)).Refused(HttpStatusCode.Unauthorized, "auth.client-invalid");
        var partner = app.Anyone().As((string)(await TokenAsync(app, "hotline", secret)).Ok()["access_token"]!);

        (await xitong.PostAsync($"/api/office/partners/{id}/disable")).Ok();
        (await partner.GetAsync("/api/mini/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await TokenAsync(app, "hotline", secret)).Refused(HttpStatusCode.Unauthorized, "auth.client-invalid");
        (await xitong.PostAsync($"/api/office/partners/{id}/enable")).Ok();
        (await TokenAsync(app, "hotline", secret)).Ok();
    }

    [Test]
    public async Task Registration_is_unique_and_for_channels_of_other_systems_only()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (_, secret) = await RegisterAsync(app);
        var xitong = await app.StaffAsync("xitong");
        (await xitong.PostAsync("/api/office/partners", new { clientId = "hotline", name = "又一个", channel = "WeiShibei" }))
            .Refused(HttpStatusCode.Conflict, "partner.client-id-taken");
        (await xitong.PostAsync("/api/office/partners", new { clientId = "boxes", name = "征集箱", channel = "SuggestionBox" }))
            .Refused(HttpStatusCode.Conflict, "partner.channel-not-open");
        (await xitong.PostAsync($"/api/office/partners/{Guid.NewGuid()}/secret")).Refused(HttpStatusCode.NotFound, "partner.not-found");
        Assert.That((await xitong.GetAsync("/api/office/partners")).Ok().Text, Does.Contain("hotline").And.Not.Contain(secret));
    }

    private static async Task<(Guid Id, string Secret)> RegisterAsync(ShibeiApp app)
    {
        var made = (await (await app.StaffAsync("xitong"))
            .PostAsync("/api/office/partners", new { clientId = "hotline", name = "青岛12345", channel = "Hotline12345" })).Ok();
        return ((Guid)made["id"]!, (string)made["clientSecret"]!);
    }

    private static async Task<Reply> TokenAsync(ShibeiApp app, string id, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id,
            ["client_secret"] = secret,
        });
        return await app.Anyone().PostAsync("/api/channel/token", form);
    }

    private static JsonNode Payload(string token) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!;
}
