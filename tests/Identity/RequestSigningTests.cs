using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ZhihuiShibei.Tests.Intake.Channels;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>请求签名: a partner that wants it is heard only when it signs.</summary>
internal sealed class RequestSigningTests
{
    private const string Changes = "/api/channel/changes?size=10";

    [Test]
    public async Task A_signed_request_is_let_in_once_and_every_forgery_is_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        var secret = await SwitchOnAsync(app);
        (await partner.GetAsync(Changes)).Refused(HttpStatusCode.Unauthorized, "channel.signature-missing");

        var now = app.Time.GetUtcNow().ToUnixTimeSeconds();
        (await SignedAsync(partner, secret, now, "nonce-0001", HttpMethod.Get, Changes)).Ok();
        (await SignedAsync(partner, secret, now, "nonce-0001", HttpMethod.Get, Changes)).Refused(HttpStatusCode.Unauthorized, "channel.nonce-reused");
        (await SignedAsync(partner, secret, now, "nonce-0002", HttpMethod.Get, Changes, sent: "/api/channel/changes?size=11")).Refused(HttpStatusCode.Unauthorized, "channel.signature-wrong");
        (await SignedAsync(partner, new byte[32], now, "nonce-0003", HttpMethod.Get, Changes)).Refused(HttpStatusCode.Unauthorized, "channel.signature-wrong");
        (await SignedAsync(partner, secret, now, "short", HttpMethod.Get, Changes)).Refused(HttpStatusCode.Unauthorized, "channel.signature-missing");
        var late = (await SignedAsync(partner, secret, now - 301, "nonce-0004", HttpMethod.Get, Changes)).Refused(HttpStatusCode.Unauthorized, "channel.clock-off");
        Assert.That(late.Detail, Does.Contain("2024-11-28 09:00:00").And.Contain(now.ToString()), "it tells our time");
        (await SignedAsync(partner, secret, now + 301, "nonce-0005", HttpMethod.Get, Changes)).Refused(HttpStatusCode.Unauthorized, "channel.clock-off");
        (await SignedAsync(partner, secret, now - 299, "nonce-0006", HttpMethod.Get, Changes)).Ok();

        var push = Pushes.Of("签-1").ToJsonString();
        (await SignedAsync(partner, secret, now, "nonce-0007", HttpMethod.Post, "/api/channel/suggestions", push)).Ok();
        (await SignedAsync(partner, secret, now, "nonce-0008", HttpMethod.Post, "/api/channel/suggestions", push, sentBody: Pushes.Of("签-2").ToJsonString()))
            .Refused(HttpStatusCode.Unauthorized, "channel.signature-wrong");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.EqualTo(1));

        var replays = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignedAsync(partner, secret, now, "nonce-0009", HttpMethod.Get, Changes)));
        Assert.That(replays.Count(r => r.Succeeded), Is.EqualTo(1), "replayed at once, one is let in");
    }

    [Test]
    public async Task A_new_secret_ends_the_old_others_need_none_and_old_nonces_are_forgotten()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (partner, other) = (await app.PartnerAsync(), await app.PartnerAsync("WeiShibei"));
        var old = await SwitchOnAsync(app);
        var secret = await SwitchOnAsync(app);
        var now = app.Time.GetUtcNow().ToUnixTimeSeconds();
        (await SignedAsync(partner, old, now, "nonce-0001", HttpMethod.Get, Changes)).Refused(HttpStatusCode.Unauthorized, "channel.signature-wrong");
        (await SignedAsync(partner, secret, now, "nonce-0001", HttpMethod.Get, Changes)).Ok();
        (await other.GetAsync(Changes)).Ok();
        await Eventually.TrueAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromMinutes(2));
            return await app.Database.ScalarAsync<long>("select count(*) from identity.partner_nonce") == 0;
        }, "old nonces are swept");

        var id = await app.Database.ScalarAsync<Guid>("select id from identity.partner where signing_required");
        (await (await app.StaffAsync("xitong")).PutAsync($"/api/office/partners/{id}/signing", new { required = false })).Ok();
        Assert.That((await partner.GetAsync(Changes)).Code, Is.Not.EqualTo("channel.signature-missing"));
    }

    private static async Task<byte[]> SwitchOnAsync(ShibeiApp app)
    {
        var id = await app.Database.ScalarAsync<Guid>("select id from identity.partner where channel = 'GovernmentWebsite'");
        var set = (await (await app.StaffAsync("xitong")).PutAsync($"/api/office/partners/{id}/signing", new { required = true })).Ok();
        return Convert.FromBase64String((string)set["signingSecret"]!);
    }

    private static async Task<Reply> SignedAsync(
        ApiClient partner, byte[] secret, long stamp, string nonce, HttpMethod method, string path, string body = "", string? sent = null, string? sentBody = null)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        var signature = Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{stamp}\n{nonce}\n{method}\n{path}\n{digest}")));
        using var request = new HttpRequestMessage(method, sent ?? path) { Headers = { { "X-Timestamp", stamp.ToString() }, { "X-Nonce", nonce }, { "X-Signature", signature } } };
        if (body.Length > 0) request.Content = new StringContent(sentBody ?? body, Encoding.UTF8, "application/json");
        using var response = await partner.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, JsonNode.Parse(text), response.Headers, text);
    }
}
