using System.Net;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>Residents sign in through WeChat and stay signed in by refresh tokens that are good once.</summary>
internal sealed class ResidentSessionTests
{
    [Test]
    public async Task The_same_person_comes_back_to_the_same_account()
    {
        await using var app = await ShibeiApp.StartAsync();
        var first = await SignInAsync(app, "wang");
        var again = await SignInAsync(app, "wang");
        var other = await SignInAsync(app, "li");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)first["firstTime"]!, Is.True);
            Assert.That((bool)again["firstTime"]!, Is.False);
            Assert.That((Guid)again["accountId"]!, Is.EqualTo((Guid)first["accountId"]!));
            Assert.That((Guid)other["accountId"]!, Is.Not.EqualTo((Guid)first["accountId"]!));
        }
    }

    [Test]
    public async Task Many_first_sign_ins_at_once_make_one_account_and_one_person()
    {
        await using var app = await ShibeiApp.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignInAsync(app, "wang")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => (Guid)a["accountId"]!).Distinct(), Has.Exactly(1).Items);
            Assert.That(answers.Count(a => (bool)a["firstTime"]!), Is.EqualTo(1));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.account"), Is.EqualTo(1));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.person where id not in (select person_id from intake.appointment)"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_login_code_is_good_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var code = app.WeChat.IssueLoginCode(ShibeiApp.OpenIdOf("wang"));
        (await app.Anyone().PostAsync("/api/mini/sign-in", new { code })).Ok();
        (await app.Anyone().PostAsync("/api/mini/sign-in", new { code })).Refused(HttpStatusCode.Unauthorized, "wechat.code-invalid");
        (await app.Anyone().PostAsync("/api/mini/sign-in", new { code = "made-up" })).Refused(HttpStatusCode.Unauthorized, "wechat.code-invalid");
        (await app.Anyone().PostAsync("/api/mini/sign-in", new { code = "" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await app.Anyone().PostAsync("/api/mini/sign-in", new { code = new string('x', 129) })).Refused(HttpStatusCode.BadRequest, "request.invalid");
    }

    [TestCase(40226, HttpStatusCode.Forbidden, "wechat.user-blocked")]
    [TestCase(45011, HttpStatusCode.TooManyRequests, "wechat.too-many")]
    [TestCase(-1, HttpStatusCode.ServiceUnavailable, "wechat.unavailable")]
    [TestCase(40125, HttpStatusCode.ServiceUnavailable, "wechat.unavailable")]
    public async Task What_WeChat_refuses_is_told_in_words_of_ours(int errcode, HttpStatusCode status, string code)
    {
        await using var app = await ShibeiApp.StartAsync();
        app.WeChat.Break(new Breakage("/sns/jscode2session") { ErrorCode = errcode, Times = 3 });
        (await app.Anyone().PostAsync("/api/mini/sign-in", new { code = app.WeChat.IssueLoginCode("o1") })).Refused(status, code);
    }

    [Test]
    public async Task An_access_token_runs_out_and_a_refresh_brings_the_next()
    {
        await using var app = await ShibeiApp.StartAsync();
        var session = await SignInAsync(app, "wang");
        var client = app.Anyone().As((string)session["accessToken"]!);
        (await client.GetAsync("/api/mini/me")).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(16));
        (await client.GetAsync("/api/mini/me")).Refused(HttpStatusCode.Unauthorized, "auth.expired");
        var renewed = (await RefreshAsync(app, session)).Ok();
        (await app.Anyone().As((string)renewed["accessToken"]!).GetAsync("/api/mini/me")).Ok();
    }

    [Test]
    public async Task An_answer_lost_on_the_way_is_given_again_for_ten_seconds()
    {
        await using var app = await ShibeiApp.StartAsync();
        var session = await SignInAsync(app, "wang");
        var lost = (await RefreshAsync(app, session)).Ok();
        app.Time.Advance(TimeSpan.FromSeconds(9));
        var again = (await RefreshAsync(app, session)).Ok();
        Assert.That((string)again["refreshToken"]!, Is.EqualTo((string)lost["refreshToken"]!));
        (await RefreshAsync(app, again)).Ok();
    }

    [Test]
    public async Task An_old_refresh_token_ends_the_session_for_whoever_holds_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var session = await SignInAsync(app, "wang");
        var renewed = (await RefreshAsync(app, session)).Ok();
        app.Time.Advance(TimeSpan.FromSeconds(11));
        (await RefreshAsync(app, session)).Refused(HttpStatusCode.Unauthorized, "auth.refresh-invalid");
        (await RefreshAsync(app, renewed)).Refused(HttpStatusCode.Unauthorized, "auth.refresh-invalid");
        (await app.Anyone().As((string)renewed["accessToken"]!).GetAsync("/api/mini/me"))
            .Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'account.refresh-reused'"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_grace_ends_when_the_successor_is_used()
    {
        await using var app = await ShibeiApp.StartAsync();
        var session = await SignInAsync(app, "wang");
        var second = (await RefreshAsync(app, session)).Ok();
        var third = (await RefreshAsync(app, second)).Ok();
        (await RefreshAsync(app, session)).Refused(HttpStatusCode.Unauthorized, "auth.refresh-invalid");
        (await RefreshAsync(app, third)).Refused(HttpStatusCode.Unauthorized, "auth.refresh-invalid");
    }

    [Test]
    public async Task Two_refreshes_at_once_get_the_same_successor()
    {
        await using var app = await ShibeiApp.StartAsync();
        var session = await SignInAsync(app, "wang");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RefreshAsync(app, session)));
        Assert.That(answers.Select(a => (string)a.Ok()["refreshToken"]!).Distinct(), Has.Exactly(1).Items);
        (await RefreshAsync(app, answers[0])).Ok();
    }

    [Test]
    public async Task A_session_lives_thirty_days_from_its_last_refresh()
    {
        await using var app = await ShibeiApp.StartAsync();
        var session = await SignInAsync(app, "wang");
        app.Time.Advance(TimeSpan.FromDays(29));
        var renewed = (await RefreshAsync(app, session)).Ok();
        app.Time.Advance(TimeSpan.FromDays(29));
        renewed = (await RefreshAsync(app, renewed)).Ok();
        app.Time.Advance(TimeSpan.FromDays(30));
        (await RefreshAsync(app, renewed)).Refused(HttpStatusCode.Unauthorized, "auth.refresh-invalid");
    }

    [Test]
    public async Task Signing_out_ends_this_session_and_no_other()
    {
        await using var app = await ShibeiApp.StartAsync();
        var phone = await SignInAsync(app, "wang");
        var tablet = await SignInAsync(app, "wang");
        var client = app.Anyone().As((string)phone["accessToken"]!);
        (await client.PostAsync("/api/mini/sign-out")).Ok();
        (await client.GetAsync("/api/mini/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await RefreshAsync(app, phone)).Refused(HttpStatusCode.Unauthorized, "auth.refresh-invalid");
        (await RefreshAsync(app, tablet)).Ok();
    }

    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Made_up_tokens_are_refused(string token)
    {
        await using var app = await ShibeiApp.StartAsync();
        var refused = await app.Anyone().PostAsync("/api/mini/refresh", new { refreshToken = token });
        Assert.That((int)refused.Status, Is.AnyOf(400, 401));
        (await app.Anyone().As("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.").GetAsync("/api/mini/me")).Refused(HttpStatusCode.Unauthorized, "auth.required");
    }

    private static async Task<Reply> SignInAsync(ShibeiApp app, string name) =>
        (await app.Anyone().PostAsync("/api/mini/sign-in", new { code = app.WeChat.IssueLoginCode(ShibeiApp.OpenIdOf(name)) })).Ok();

    private static Task<Reply> RefreshAsync(ShibeiApp app, Reply session) =>
        app.Anyone().PostAsync("/api/mini/refresh", new { refreshToken = (string)session["refreshToken"]! });
}
