using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>Notices by WeChat: the message, its proof, and what follows each way of failing.</summary>
internal sealed class MessageTests
{
    private const string Send = "/cgi-bin/message/subscribe/send";

    [Test]
    public async Task A_decision_goes_out_as_one_message_with_proof_and_a_line_in_the_timeline()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        var id = await app.SubmitAsync(resident, "给社区里的孩子们建一个可以玩耍的地方😀😀");
        await app.HappensAsync(app.Accepted(id));
        await app.NoticesAreAsync("Sent");
        await app.SettleAsync();

        var message = app.WeChat.Messages.Single();
        var notice = (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/suggestions/{id}/notices")).Ok()["notices"][0]!;
        var timeline = (await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok()["timeline"].AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((message.OpenId, message.TemplateId, message.Page), Is.EqualTo(("owang", Facts.DecisionTemplate, $"pages/suggestion/detail?id={id}")));
            Assert.That(message.Values["thing1"], Is.EqualTo("给社区里的孩子们建一个可以玩耍的地方…"));
            Assert.That(message.Values["phrase3"], Is.EqualTo("已受理"));
            Assert.That((string)notice["statusText"]!, Is.EqualTo("已送达"));
            Assert.That((string)notice["route"]!, Is.EqualTo("WeChat"));
            Assert.That((string)notice["attempts"]![0]!["messageId"]!, Is.EqualTo(message.Id.ToString()));
            Assert.That(timeline.Select(t => (string)t!["title"]!), Has.One.EqualTo("已通过微信告知您"));
            Assert.That(await app.Database.ScalarAsync<int>("select credits from feedback.subscription_credit"), Is.Zero);
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where detail like '微信告知%'"), Is.EqualTo(1));
            Assert.That(app.Log.All, Has.None.Contains("owang"), "an openid is not for logs");
        }
    }

    [Test]
    public async Task One_tick_is_one_message_and_the_next_notice_goes_to_the_telephone()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.ProgressTemplate);
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id), app.Progress(id));
        await app.NoticesAreAsync("Calling", "Sent");
        await app.HappensAsync(app.Progress(id));
        await app.NoticesAreAsync("Calling", "Sent", "Calling");
        Assert.That(
            await app.Database.ColumnAsync<string>("select reason from feedback.history where act = 'HandToPhone'"),
            Is.EqualTo(new[] { "没有可用的微信订阅", "没有可用的微信订阅" }));
    }

    [TestCase(43101, "微信未能送达（43101）", 0)]
    [TestCase(47003, "微信未能送达（47003）", 1)]
    [TestCase(40003, "微信未能送达（40003）", 1)]
    public async Task What_WeChat_refuses_for_good_is_told_by_telephone(int code, string reason, int creditsLeft)
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        app.WeChat.Break(new(Send) { ErrorCode = code });
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(resident)));
        await app.NoticesAreAsync("Calling");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<string>("select reason from feedback.history where act = 'HandToPhone'"), Is.EqualTo(reason));
            Assert.That(await app.Database.ScalarAsync<int>("select credits from feedback.subscription_credit"), Is.EqualTo(creditsLeft));
            Assert.That(
                await app.Database.ColumnAsync<string>("select outcome || ' ' || error_code || ' ' || (rid is not null) from feedback.delivery_attempt"),
                Is.EqualTo(new[] { $"Refused {code} true" }));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.outgoing"), Is.Zero);
        }
    }

    [Test]
    public async Task A_wrongly_set_up_template_is_an_alarm_and_the_message_waits_to_be_mended()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        app.WeChat.Break(new(Send) { ErrorCode = 40037 });
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(resident)));
        await Eventually.TrueAsync(() => app.Log.All.Any(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("40037")), "an alarm is logged");
        await app.NoticesAreAsync("Planned");
        await app.TryAgainAsync();
        await app.NoticesAreAsync("Sent");
    }

    [Test]
    public async Task When_WeChat_is_down_for_an_hour_every_message_waits_and_goes_out_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        List<Guid> ids = [];
        foreach (var name in new[] { "an", "bai", "cao" })
        {
            var resident = await app.ResidentAsync(name);
            await app.SubscribesAsync(resident, name, [.. Enumerable.Repeat(Facts.DecisionTemplate, 5), .. Enumerable.Repeat(Facts.ProgressTemplate, 5)]);
            for (var i = 0; i < 5; i++) ids.Add(await app.SubmitAsync(resident, $"{name}的第{i}件建议"));
        }

        app.WeChat.Break(new(Send) { Drop = true, Times = int.MaxValue });
        await app.HappensAsync([.. ids.Select(app.Accepted), .. ids.Select(app.Progress)]);
        await app.QuietAsync();
        for (var step = 0; step < 6; step++) await app.TryAgainAsync();
        Assert.That(app.WeChat.Messages, Is.Empty);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.notice where status = 'Planned'"), Is.EqualTo(30), "nothing lost");

        app.WeChat.Mend();
        await Eventually.TrueAsync(
            async () =>
            {
                // The circuit that spares a WeChat that is down opens and closes by the real clock.
                await app.TryAgainAsync();
                return await app.Database.ScalarAsync<long>("select count(*) from feedback.outgoing") == 0;
            },
            "all is sent", TimeSpan.FromSeconds(60));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.notice where status = 'Sent'"), Is.EqualTo(30));
            Assert.That(app.WeChat.Messages, Has.Count.EqualTo(30), "nothing doubled");
            Assert.That(app.WeChat.Messages.Select(m => (m.Page, m.TemplateId)).Distinct().Count(), Is.EqualTo(30), "each its own");
            Assert.That(await app.Database.ScalarAsync<int>("select sum(credits)::int from feedback.subscription_credit"), Is.Zero);
        }
    }

    [Test]
    public async Task What_could_not_be_sent_for_hours_is_told_by_telephone()
    {
        await using var app = await ShibeiApp.StartAsync("Feedback:GiveUpAfter=01:00:00");
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        app.WeChat.Break(new(Send) { ErrorCode = 45009, Times = int.MaxValue });
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(resident)));
        await app.QuietAsync();
        for (var step = 0; step < 5; step++) await app.TryAgainAsync();
        await app.NoticesAreAsync("Planned");
        await app.TryAgainAsync();
        await app.NoticesAreAsync("Calling");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.delivery_attempt where outcome = 'Postponed'"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_lost_answer_is_asked_for_again_and_a_used_up_credit_then_sends_it_to_the_telephone()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        app.WeChat.Break(new(Send) { LoseAnswer = true });
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(resident)));
        await app.QuietAsync();
        await app.NoticesAreAsync("Planned");
        await app.TryAgainAsync();
        await app.NoticesAreAsync("Calling");
        Assert.That(app.WeChat.Messages, Has.Count.EqualTo(1));
        Assert.That(
            await app.Database.ColumnAsync<string>("select outcome from feedback.delivery_attempt order by at"),
            Is.EqualTo(new[] { "NoAnswer", "Refused" }));
    }

    [Test]
    public async Task The_client_is_told_what_to_ask_for()
    {
        await using var app = await ShibeiApp.StartAsync();
        var templates = (await (await app.ResidentAsync()).GetAsync("/api/mini/subscription-templates")).Ok()["templates"].AsArray();
        Assert.That(
            templates.Select(t => $"{t!["templateId"]}: {string.Join(' ', t["tells"]!.AsArray().Select(a => (string)a!))}"),
            Is.EqualTo(new[] { "stand-in-progress: Supplement Progress Extension Adoption Review Award Collection", "stand-in-decision: Decision", "stand-in-conclusion: Conclusion" }));
    }
}
