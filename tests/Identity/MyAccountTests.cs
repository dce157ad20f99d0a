using System.Net;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>What residents see, correct and take away of themselves.</summary>
internal sealed class MyAccountTests
{
    private const string Phone = "13805321234";

    [Test]
    public async Task The_phone_is_the_one_that_WeChat_verified()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var bound = (await wang.PostAsync("/api/mini/me/phone", new { code = app.WeChat.IssuePhoneCode(ShibeiApp.OpenIdOf("wang"), Phone) })).Ok();
        Assert.That((string)bound["phone"]!, Is.EqualTo("138****1234"));
        Assert.That((string)(await wang.GetAsync("/api/mini/me")).Ok()["phone"]!, Is.EqualTo(Phone));
    }

    [Test]
    public async Task A_phone_code_of_somebody_else_binds_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var foreign = app.WeChat.IssuePhoneCode(ShibeiApp.OpenIdOf("li"), Phone);
        (await wang.PostAsync("/api/mini/me/phone", new { code = foreign })).Refused(HttpStatusCode.BadRequest, "wechat.phone-code-invalid");
        Assert.That((await wang.GetAsync("/api/mini/me")).Ok().Json!["phone"], Is.Null);
    }

    [Test]
    public async Task Corrections_are_mine_alone_and_lie_encrypted()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync("wang");
        var li = await app.ResidentAsync("li");
        (await wang.PutAsync("/api/mini/me", new { kind = "Person", name = "王秀兰", occupation = "退休教师" })).Ok();
        (await li.PutAsync("/api/mini/me", new { kind = "LegalPerson", name = "青岛某某有限公司" })).Ok();
        var mine = (await wang.GetAsync("/api/mini/me")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)mine["name"]!, Is.EqualTo("王秀兰"));
            Assert.That((string)mine["occupation"]!, Is.EqualTo("退休教师"));
            Assert.That(
                await app.Database.ScalarAsync<bool>("select bool_or(position($1 in sealed) > 0) from identity.person", "王秀兰"u8.ToArray()), Is.False);
            Assert.That(await Audited(app, "personal-data.reveal", wang.Id), Is.EqualTo(1));
        }

        (await wang.PutAsync("/api/mini/me", new { kind = "Person", name = new string('王', 51) })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await wang.PutAsync("/api/mini/me", new { kind = "Dragon" })).Refused(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Test]
    public async Task Cancelling_erases_the_person_and_ends_every_session()
    {
        await using var app = await ShibeiApp.StartAsync();
        var phone = await app.ResidentAsync("wang");
        var tablet = await app.ResidentAsync("wang");
        var li = await app.ResidentAsync("li");
        (await phone.PostAsync("/api/mini/me/phone", new { code = app.WeChat.IssuePhoneCode(ShibeiApp.OpenIdOf("wang"), Phone) })).Ok();
        (await phone.PostAsync("/api/mini/me/cancel")).Ok();

        (await tablet.GetAsync("/api/mini/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await li.GetAsync("/api/mini/me")).Ok();
        Assert.That(
            await app.Database.ScalarAsync<long>(
                "select count(*) from identity.person where id = $1 and length(sealed) = 0 and phone_hash is null and erased_at is not null", phone.Id),
            Is.EqualTo(1));
        Assert.That((await app.ResidentAsync("wang")).Id, Is.Not.EqualTo(phone.Id), "the same WeChat user starts anew");
    }

    [Test]
    public async Task Subscription_answers_are_told_once_though_they_come_twice()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        (await wang.PostAsync("/api/mini/me/subscriptions", new { results = new Dictionary<string, string> { ["t1"] = "accept", ["t2"] = "reject" } })).Ok();
        Assert.That(await app.WeChat.AnswerPopupAsync(ShibeiApp.OpenIdOf("wang"), accept: true, "t1"), Is.True);
        await PushTests.WorkedOnAsync(app, 1);
        Assert.That(await AnswersAsync(app, wang.Id), Is.EqualTo(2), "one a template; the push repeats what the mini-program told");

        app.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await app.WeChat.AnswerPopupAsync(ShibeiApp.OpenIdOf("wang"), accept: true, "t1"), Is.True);
        await PushTests.WorkedOnAsync(app, 2);
        Assert.That(await AnswersAsync(app, wang.Id), Is.EqualTo(3), "a later prompt is a new answer");
    }

    [Test]
    public async Task Senseless_subscription_results_are_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        (await wang.PostAsync("/api/mini/me/subscriptions", new { results = new Dictionary<string, string>() }))
            .Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await wang.PostAsync("/api/mini/me/subscriptions", new { results = Enumerable.Range(0, 6).ToDictionary(i => $"t{i}", _ => "accept") }))
            .Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await wang.PostAsync("/api/mini/me/subscriptions", new { results = new Dictionary<string, string> { [new string('t', 65)] = "accept" } }))
            .Refused(HttpStatusCode.BadRequest, "request.invalid");
    }

    private static Task<long> AnswersAsync(ShibeiApp app, Guid account) => app.Database.ScalarAsync<long>(
        "select count(*) from identity.history where subject_id = $1 and act = 'AnswerSubscription'", account);

    private static Task<long> Audited(ShibeiApp app, string action, Guid subject) => app.Database.ScalarAsync<long>(
        "select count(*) from kernel.audit where action = $1 and subject_id = $2", action, subject);
}
