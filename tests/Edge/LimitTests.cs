using System.Net;

namespace ZhihuiShibei.Tests.Edge;

/// <summary>Who asks too often waits; what a browser may do with an answer is said.</summary>
internal sealed class LimitTests
{
    [Test]
    public async Task Guessing_secrets_is_slowed_down_per_address()
    {
        await using var app = await ShibeiApp.StartAsync("RateLimits:Guessing=5");
        var body = new { number = "SB-20241128-0001-X", querySecret = "ABCDEFGH" };
        for (var i = 0; i < 5; i++) (await app.Anyone().PostAsync("/api/open/tracking", body)).Refused(HttpStatusCode.NotFound, "tracking.not-found");
        var slowed = (await app.Anyone().PostAsync("/api/open/tracking", body)).Refused(HttpStatusCode.TooManyRequests, "request.too-many");
        Assert.That(slowed.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        (await app.Anyone().GetAsync("/api/open/catalogue")).Ok();
    }

    [Test]
    public async Task A_person_and_a_device_have_limits_of_their_own()
    {
        await using var app = await ShibeiApp.StartAsync("RateLimits:PerCaller=3", "RateLimits:PerDevice=4");
        var (wang, li) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"));
        for (var i = 0; i < 3; i++) (await wang.GetAsync("/api/mini/suggestions")).Ok();
        (await wang.GetAsync("/api/mini/suggestions")).Refused(HttpStatusCode.TooManyRequests, "request.too-many");
        (await li.GetAsync("/api/mini/suggestions")).Ok();

        var device = app.Anyone();
        device.Http.DefaultRequestHeaders.Add("X-Device-Id", "phone-1");
        for (var i = 0; i < 4; i++) (await device.GetAsync("/api/open/catalogue")).Ok();
        (await device.GetAsync("/api/open/catalogue")).Refused(HttpStatusCode.TooManyRequests, "request.too-many");
    }

    [Test]
    public async Task A_body_that_is_too_large_gets_its_answer_however_it_is_sent()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        for (var i = 0; i < 10; i++)
            (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(new string('长', 400_000)))).Refused(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/open/tracking");
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Content = new StringContent($"{{\"number\":\"{new string('1', 300_000)}\"}}", null, "application/json");
        Assert.That((await resident.Http.SendAsync(chunked)).StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Answers_carry_the_headers_that_keep_them_where_they_belong()
    {
        await using var app = await ShibeiApp.StartAsync();
        var reply = await (await app.ResidentAsync()).GetAsync("/api/mini/suggestions");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(reply.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'"));
            Assert.That(reply.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(reply.Headers.Contains("Server"), Is.False);
        }
    }
}
