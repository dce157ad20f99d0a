using System.Net;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Tests.Intake.Channels;

/// <summary>Partner systems bring suggestions in, one or many at a time.</summary>
internal sealed class PushTests
{
    private const string One = "/api/channel/suggestions", Many = "/api/channel/suggestions/batch";

    [Test]
    public async Task The_same_push_is_one_suggestion_and_a_clock_that_is_off_is_kept_flagged_and_never_counts()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        var first = (await partner.PostAsync(One, Pushes.Of("A-1", occurredAt: "2031-01-01T00:00:00+08:00"))).Ok();
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => partner.PostAsync(One, Pushes.Of("A-1", occurredAt: "2031-01-01T00:00:00+08:00"))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Select(r => r.Ok().Text), Has.All.EqualTo(first.Text));
            Assert.That((bool)first["clockOff"]!, Is.True);
            Assert.That((string)first["receivedAt"]!, Is.EqualTo("2024-11-28T09:00:00.000+08:00"));
            Assert.That((string)first["occurredAt"]!, Is.EqualTo("2031-01-01T00:00:00.000+08:00"));
        }

        (await partner.PostAsync(One, Pushes.Of("A-1", "另一件事"))).Refused(HttpStatusCode.Conflict, "channel.number-reused");
        Assert.That((bool)(await partner.PostAsync(One, Pushes.Of("A-2", occurredAt: "2024-11-28T08:59:00+08:00"))).Ok()["clockOff"]!, Is.False);
        Assert.That((bool)(await partner.PostAsync(One, Pushes.Of("A-3", occurredAt: "1999-11-28T08:59:00Z"))).Ok()["clockOff"]!, Is.True);
        (await partner.PostAsync(One, Pushes.Of("A-4", occurredAt: "yesterday"))).Refused(HttpStatusCode.BadRequest, "request.malformed");
        (await partner.PostAsync(One, Pushes.Of("A\u0000-5"))).Refused(HttpStatusCode.BadRequest, "request.invalid");

        await app.SettleAsync();
        var officer = await app.StaffAsync("shegong");
        var cases = (await officer.GetAsync("/api/office/cases")).Ok()["items"].AsArray();
        Assert.That(cases, Has.Count.EqualTo(3));
        Assert.That(cases.Select(c => c!.ToJsonString()), Has.All.Contains("2024-12-0"), "five working days from our receipt, whatever their clock said");
        var id = await app.Database.ScalarAsync<Guid>("select id from intake.suggestion where external_number = 'A-1'");
        Assert.That((bool)(await officer.GetAsync($"/api/office/suggestions/{id}")).Ok()["clockOff"]!, Is.True);
    }

    [Test]
    public async Task One_bad_item_does_not_spoil_a_batch_which_may_be_sent_again_as_it_is()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        var noContact = Pushes.Of("B-2");
        noContact["suggester"]!.AsObject().Remove("phone");
        var misshapen = Pushes.Of("B-3");
        misshapen["suggester"] = 5;
        var tooLong = Pushes.Of("B-4", new string('长', 61));
        var unknownKind = Pushes.Of("B-5");
        unknownKind["suggester"]!["kind"] = "Dragon";
        var minor = Pushes.Of("B-6");
        minor["suggester"]!["under14"] = true;
        JsonNode Batch() => Pushes.Batch(
            Pushes.Of("B-1", "𠮷祥里👵🏽‍🦳扶手\u202E"), noContact.DeepClone(), misshapen.DeepClone(), tooLong.DeepClone(), unknownKind.DeepClone(), minor.DeepClone(),
            null, JsonValue.Create(7), Pushes.Of("B-1", "𠮷祥里👵🏽‍🦳扶手\u202E"), Pushes.Of("B-1", "别的内容"), Pushes.Of("B-7"));

        var reply = (await partner.PostAsync(Many, Batch())).Ok();
        Assert.That(
            string.Join(' ', reply["items"].AsArray().Select(i => $"{i!["index"]}:{(string?)i["code"] ?? (string)i["outcome"]!}")),
            Is.EqualTo("0:Registered 1:suggestion.contact-missing 2:request.malformed 3:request.invalid 4:request.malformed 5:suggester.guardian-missing "
                + "6:request.malformed 7:request.malformed 8:AlreadyRegistered 9:channel.number-reused 10:Registered"));
        Assert.That((string)reply["items"][3]!["detail"]!, Is.EqualTo("建议主题请用2至60个字。"));
        Assert.That(((int)reply["registered"]!, (int)reply["alreadyRegistered"]!, (int)reply["refused"]!), Is.EqualTo((2, 1, 8)));

        var repeated = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => partner.PostAsync(Many, Batch())));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(repeated.Select(r => (int)r.Ok()["registered"]!), Has.All.Zero);
            Assert.That(repeated.Select(r => (string)r["items"][0]!["suggestion"]!["number"]!), Has.All.EqualTo((string)reply["items"][0]!["suggestion"]!["number"]!));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_batch_that_is_none_is_refused_as_a_whole()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        (await partner.PostAsync(Many, Pushes.Batch())).Refused(HttpStatusCode.BadRequest, "channel.batch-size");
        (await partner.PostAsync(Many, Pushes.Batch(Enumerable.Range(0, 101).Select(i => JsonValue.Create(i))))).Refused(HttpStatusCode.BadRequest, "channel.batch-size");
        (await partner.PostAsync(Many, new JsonArray())).Refused(HttpStatusCode.BadRequest, "channel.batch-size");
        foreach (byte[] wrong in new byte[][] { [0xBD, 0xA8, 0xD2, 0xE9], [.. "\\ud800"u8] })
        {
            using var body = new ByteArrayContent([.. "{\"suggestions\":[{\"externalNumber\":\""u8, .. wrong, .. "\"}]}"u8]) { Headers = { ContentType = new("application/json") } };
            Assert.That((string)(await partner.PostAsync(Many, body)).Ok()["items"][0]!["code"]!, Is.EqualTo("request.malformed"), "neither GBK nor half a character");
        }

        (await partner.PostAsync(Many, new StringContent("a,b"))).Refused(HttpStatusCode.UnsupportedMediaType, "request.unsupported-media");
        (await partner.PostAsync(Many, new StringContent(new string('[', 300_000), null, "application/json"))).Refused(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        (await partner.PostAsync(Many, new StringContent(new string('[', 2000), null, "application/json"))).Refused(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Test]
    public async Task The_limits_of_a_partner_are_data_exact_and_shown()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        var other = await app.PartnerAsync("WeiShibei");
        var administrator = await app.StaffAsync("xitong");
        var id = (Guid)(await partner.GetAsync("/api/channel/me")).Ok()["partnerId"]!;
        (await administrator.PutAsync($"/api/office/partners/{id}/limits", new { requestsAMinute = 30, suggestionsADay = 3 })).Ok();
        (await administrator.PutAsync($"/api/office/partners/{id}/limits", new { requestsAMinute = 0, suggestionsADay = 3 })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        await app.SettleAsync();

        var pushed = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => partner.PostAsync(One, Pushes.Of($"C-{i}"))));
        Assert.That(pushed.Count(r => r.Succeeded), Is.EqualTo(3));
        var refused = pushed.First(r => !r.Succeeded).Refused(HttpStatusCode.TooManyRequests, "channel.day-limit");
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromHours(15)), "until midnight in Qingdao");
        var registered = await app.Database.ScalarAsync<string>("select external_number from intake.suggestion limit 1");
        (await partner.PostAsync(One, Pushes.Of(registered!))).Ok();
        var batch = (await partner.PostAsync(Many, Pushes.Batch(Pushes.Of(registered!), Pushes.Of("C-99")))).Ok();
        Assert.That(batch["items"].AsArray().Select(i => (string?)i!["code"]), Is.EqualTo(new[] { null, "channel.day-limit" }));
        (await other.PostAsync(One, Pushes.Of("C-1"))).Ok();

        var me = (await partner.GetAsync("/api/channel/me")).Ok();
        Assert.That(me["limits"].ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal), Is.EqualTo(
            """{"requestsAMinute":30,"requestsUsed":14,"suggestionsADay":3,"suggestionsToday":3,"dayEndsAt":"2024-11-29T00:00:00.000+08:00"}"""));
        for (var i = 15; i <= 30; i++) (await partner.GetAsync("/api/channel/me")).Ok();
        var tooMany = (await partner.GetAsync("/api/channel/me")).Refused(HttpStatusCode.TooManyRequests, "request.too-many");
        Assert.That(tooMany.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
        (await other.GetAsync("/api/channel/me")).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await partner.GetAsync("/api/channel/me")).Ok();
    }
}
