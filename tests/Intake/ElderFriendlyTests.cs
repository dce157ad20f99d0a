using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Intake;

/// <summary>适老: long texts, slow typing, double taps, and errors that say in plain Chinese what to do; see docs/elder-friendly.md.</summary>
internal sealed class ElderFriendlyTests
{
    [Test]
    public async Task Who_types_longer_than_the_token_lives_refreshes_and_sends_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var session = (await app.Anyone().PostAsync("/api/mini/sign-in", new { code = app.WeChat.IssueLoginCode(ShibeiApp.OpenIdOf("wang")) })).Ok();
        var (slow, draft, key) = (app.Anyone().As((string)session["accessToken"]!), $"/api/mini/drafts/{Guid.NewGuid()}", Guid.NewGuid().ToString());
        (await slow.PutAsync(draft, new { content = new { topic = "在老旧楼院增设助老扶手" } })).Ok();
        app.Time.Advance(TimeSpan.FromHours(3));
        (await slow.PostAsync("/api/mini/suggestions", Samples.Suggestion(), key)).Refused(HttpStatusCode.Unauthorized, "auth.expired");
        var renewed = (await app.Anyone().PostAsync("/api/mini/refresh", new { refreshToken = (string)session["refreshToken"]! })).Ok();
        var again = app.Anyone().As((string)renewed["accessToken"]!);
        Assert.That((string)(await again.GetAsync(draft)).Ok()["content"]["topic"]!, Is.EqualTo("在老旧楼院增设助老扶手"), "the draft waited");
        var first = (await again.PostAsync("/api/mini/suggestions", Samples.Suggestion(), key)).Ok();
        Assert.That((await again.PostAsync("/api/mini/suggestions", Samples.Suggestion(), key)).Ok().Text, Is.EqualTo(first.Text), "a second tap gives the same receipt");
    }

    [Test]
    public async Task A_long_letter_fits_and_a_patient_writer_meets_no_limit()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var letter = new string('长', 5000);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        (body["rationale"], body["countermeasures"]) = (letter, letter);
        var id = (await wang.PostAsync("/api/mini/suggestions", body)).Ok()["id"];
        Assert.That(((string)(await wang.GetAsync($"/api/mini/suggestions/{id}")).Ok()["rationale"]!).Length, Is.EqualTo(5000));
        (body["rationale"], body["topic"]) = (letter + "多", "一个字太多");
        Assert.That((string)(await wang.PostAsync("/api/mini/suggestions", body)).Refused(HttpStatusCode.BadRequest, "request.invalid")["errors"]["rationale"]![0]!, Does.Contain("5000字"));

        // One minute of a nervous hand: a save every two seconds, a hint every three, every press twice, each submission five times.
        var draft = $"/api/mini/drafts/{Guid.NewGuid()}";
        var revision = 0;
        for (var i = 0; i < 30; i++) revision = (int)(await wang.PutAsync(draft, new { content = new { topic = $"写到第{i}句" }, revision })).Ok()["revision"]!;
        for (var i = 0; i < 20; i++) (await wang.PostAsync("/api/mini/suggestions/scope-check", new { topic = $"写到第{i}句" })).Ok();
        for (var i = 0; i < 2; i++)
        {
            var key = Guid.NewGuid().ToString();
            for (var tap = 0; tap < 5; tap++) (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion($"第{i}件"), key)).Ok();
        }
    }

    [Test]
    public async Task A_second_tap_on_a_supplement_or_a_withdrawal_gives_the_first_answer_again()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, office) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var id = await Cases.SubmittedAsync(app);
        (await office.PostAsync($"/api/office/cases/{id}/supplement-request", new { question = "请补充地址。" })).Ok();
        await app.SettleAsync();
        (await wang.PostAsync($"/api/mini/suggestions/{id}/supplement", new { text = "\u200B\u202E" })).Refused(HttpStatusCode.BadRequest, "suggestion.supplement-missing");
        await TapAsync(wang, $"/api/mini/suggestions/{id}/supplement", new { text = "科技街12号院𠮷。" });
        (await wang.PostAsync($"/api/mini/suggestions/{id}/supplement", new { text = "再补一次" })).Refused(HttpStatusCode.Conflict, "suggestion.wrong-state");
        await app.SettleAsync();
        await TapAsync(wang, $"/api/mini/suggestions/{id}/withdraw", new { reason = "已经解决" });

        // A decision that crossed with the withdrawal arrives late and changes nothing.
        await app.SettleAsync();
        Assert.That((string)(await wang.GetAsync($"/api/mini/suggestions/{id}")).Ok()["status"]!, Is.EqualTo("Withdrawn"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.timeline where kind = 'Withdrawal'"), Is.EqualTo(1));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.history where act = 'Supplement'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Every_field_of_a_resident_says_in_Chinese_what_is_wrong_and_no_captcha_stands_in_the_way()
    {
        await using var app = await ShibeiApp.StartAsync();
        var bodies = app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/mini/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.OfType<IAcceptsMetadata>()).Select(a => a.RequestType).OfType<Type>().Distinct().SelectMany(WithParts).Distinct().ToList();
        Assert.That(bodies, Has.Count.GreaterThan(10));
        var silent = bodies.SelectMany(b => b.GetProperties()).SelectMany(p => p.GetCustomAttributes<ValidationAttribute>().Where(a => a is not DataTypeAttribute).Select(a => (Property: p, a.ErrorMessage)))
            .Where(v => v.ErrorMessage?.Any(c => c is >= '一' and <= '鿿') != true).Select(v => $"{v.Property.DeclaringType}.{v.Property.Name}");
        Assert.That(silent, Is.Empty);
        var document = await File.ReadAllTextAsync(Path.Combine(TheHouse.Root, "miniprogram-contract/openapi.json"));
        Assert.That(document, Does.Not.Contain("captcha").IgnoreCase.And.Not.Contain("图形验证码"));
    }

    private static IEnumerable<Type> WithParts(Type body) =>
        [body, .. body.GetProperties().Select(p => p.PropertyType).Where(t => t.DeclaringType is not null && t.IsClass && t.Assembly == body.Assembly)];

    private static async Task TapAsync(ApiClient party, string path, object body)
    {
        var key = Guid.NewGuid().ToString();
        var taps = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => party.PostAsync(path, body, key)));
        Assert.That(taps.Select(t => (t.Status, t.Text)).Distinct().Single().Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
