using System.Net;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>What WeChat tells us: signed and sealed, kept once, worked on afterwards.</summary>
internal sealed class PushTests
{
    [Test]
    public async Task An_answer_given_in_WeChat_becomes_a_fact()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        Assert.That(await app.WeChat.AnswerPopupAsync(ShibeiApp.OpenIdOf("wang"), accept: true, "t1", "t2"), Is.True);
        await WorkedOnAsync(app, 2);
        Assert.That(await app.Database.ScalarAsync<long>(
            "select count(*) from identity.history where subject_id = $1 and act = 'AnswerSubscription'", wang.Id), Is.EqualTo(2));
    }

    [Test]
    public async Task Consent_taken_back_erases_the_telephone_number()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        (await wang.PutAsync("/api/mini/me", new { kind = "Person", name = "王秀兰" })).Ok();
        (await wang.PostAsync("/api/mini/me/phone", new { code = app.WeChat.IssuePhoneCode(ShibeiApp.OpenIdOf("wang"), "13805321234") })).Ok();
        Assert.That(await app.WeChat.Pushes.RevokeAsync(ShibeiApp.OpenIdOf("wang"), "8,6"), Is.True);
        await WorkedOnAsync(app, 1);
        var me = (await wang.GetAsync("/api/mini/me")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(me.Json!["phone"], Is.Null);
            Assert.That((string)me["name"]!, Is.EqualTo("王秀兰"));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.person where phone_hash is not null and id in (select id from identity.account)"), Is.Zero);
        }
    }

    [Test]
    public async Task Cancellation_in_WeChat_is_cancellation_here()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"));
        Assert.That(await app.WeChat.Pushes.CancelAsync(ShibeiApp.OpenIdOf("wang")), Is.True);
        await WorkedOnAsync(app, 1);
        (await wang.GetAsync("/api/mini/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await li.GetAsync("/api/mini/me")).Ok();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.person where id = $1 and erased_at is not null", wang.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task A_repeated_push_is_one_event_even_at_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.WeChat.Pushes.PopupAsync(ShibeiApp.OpenIdOf("wang"), true, "t1")));
        Assert.That(answers, Has.All.True);
        await WorkedOnAsync(app, 1);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.pushed_event"), Is.EqualTo(1));
        Assert.That(await app.Database.ScalarAsync<long>(
            "select count(*) from identity.history where subject_id = $1 and act = 'AnswerSubscription'", wang.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Events_about_strangers_and_of_unknown_kinds_are_kept_and_harm_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        Assert.That(await app.WeChat.Pushes.CancelAsync("o-stranger"), Is.True);
        Assert.That(await app.WeChat.Pushes.UserInfoModifiedAsync("o-stranger"), Is.True);
        Assert.That(await app.WeChat.Pushes.MediaCheckedAsync("o-stranger", "trace-1", "pass", 100), Is.True);
        await WorkedOnAsync(app, 3);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.pushed_event where error is not null"), Is.Zero);
    }

    [Test]
    public async Task Forgers_get_a_bare_refusal()
    {
        await using var app = await ShibeiApp.StartAsync();
        var anyone = app.Anyone();
        const string query = "?signature=00&timestamp=1732755600&nonce=1&msg_signature=00&encrypt_type=aes";
        (await anyone.PostAsync("/wechat/push" + query, new { ToUserName = "gh_1", Encrypt = "AAAA" })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await anyone.PostAsync("/wechat/push", new { MsgType = "event" })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await anyone.GetAsync("/wechat/push" + query + "&echostr=hello")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.pushed_event"), Is.Zero);
    }

    /// <summary>Waits until that many events have been stored and worked on.</summary>
    public static Task WorkedOnAsync(ShibeiApp app, int events) => Eventually.TrueAsync(
        async () => await app.Database.ScalarAsync<long>("select count(*) from identity.pushed_event where done_at is not null") == events,
        $"{events} events are worked on");
}
