using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>What stops a notice, or sends it another way, before it is told.</summary>
internal sealed class FollowingTests
{
    private const string Send = "/cgi-bin/message/subscribe/send";

    [Test]
    public async Task Whoever_takes_the_suggestion_back_is_not_told_any_more()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.ProgressTemplate);
        app.WeChat.Break(new(Send) { ErrorCode = -1, Times = int.MaxValue });
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id), app.Progress(id));
        await app.NoticesAreAsync("Calling", "Planned");
        (await resident.PostAsync($"/api/mini/suggestions/{id}/withdraw")).Ok();
        await app.SettleAsync();
        await app.NoticesAreAsync("Cancelled", "Cancelled");

        app.WeChat.Mend();
        await app.HappensAsync(app.Progress(id));
        await app.TryAgainAsync();
        await app.NoticesAreAsync("Cancelled", "Cancelled");
        Assert.That(app.WeChat.Messages, Is.Empty);
    }

    [Test]
    public async Task A_supplement_that_was_given_need_not_be_asked_for_by_telephone()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(new SupplementRequested(id, "请补充具体地点", app.Time.GetUtcNow(), app.Time.GetUtcNow().AddDays(15)));
        await app.NoticesAreAsync("Calling");
        (await resident.PostAsync($"/api/mini/suggestions/{id}/supplement", new { text = "在三号楼前" })).Ok();
        await app.SettleAsync();
        await app.NoticesAreAsync("Cancelled");
    }

    [Test]
    public async Task A_message_under_way_when_the_suggestion_is_taken_back_counts_as_sent()
    {
        await using var app = await ShibeiApp.StartAsync("WeChat:Timeout=00:00:10");
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        app.WeChat.Break(new(Send) { Delay = TimeSpan.FromSeconds(2) });
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id));
        await Eventually.TrueAsync(() => app.WeChat.Calls.To(Send).Count == 1, "the message is under way");
        (await resident.PostAsync($"/api/mini/suggestions/{id}/withdraw")).Ok();
        await app.NoticesAreAsync("Cancelled");
        await app.NoticesAreAsync("Sent");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.delivery_attempt where outcome = 'Sent'"), Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_account_that_is_gone_or_took_back_consent_gets_neither_messages_nor_calls(bool cancelled)
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate, Facts.ProgressTemplate);
        app.WeChat.Break(new(Send) { ErrorCode = -1, Times = int.MaxValue });
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id));
        await app.QuietAsync();
        await app.NoticesAreAsync("Planned");
        await app.HappensAsync(cancelled
            ? new AccountCancelled(resident.Id, app.Time.GetUtcNow())
            : new ConsentRevoked(resident.Id, [8], app.Time.GetUtcNow()));
        await app.NoticesAreAsync("Cancelled");
        await app.HappensAsync(app.Progress(id));
        await app.NoticesAreAsync("Cancelled", "Cancelled");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.subscription_credit"), Is.Zero);
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.recipient where account_id is null"), Is.EqualTo(cancelled ? 1 : 0));
        }
    }

    [Test]
    public async Task A_cross_takes_all_credits_and_a_later_tick_gives_one()
    {
        await using var app = await ShibeiApp.StartAsync();
        var account = Guid.CreateVersion7();
        SubscriptionAnswered Answer(bool accepted) => new(account, "t", accepted, app.Time.GetUtcNow());
        await app.HappensAsync(Answer(true), Answer(true));
        Assert.That(await app.Database.ScalarAsync<int>("select credits from feedback.subscription_credit"), Is.EqualTo(2));
        await app.HappensAsync(Answer(false));
        Assert.That(await app.Database.ScalarAsync<int>("select credits from feedback.subscription_credit"), Is.Zero);
        await app.HappensAsync(Answer(true));
        Assert.That(await app.Database.ScalarAsync<int>("select credits from feedback.subscription_credit"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_unit_sees_the_proof_of_its_own_suggestions_only()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id));
        var (dagang, jiaotiju) = (await app.StaffAsync("dagang"), await app.StaffAsync("jiaotiju"));
        (await dagang.GetAsync($"/api/office/suggestions/{id}/notices")).Refused(System.Net.HttpStatusCode.NotFound, "notice.suggestion-not-found");

        var unit = await app.UnitAsync("大港街道");
        await app.HappensAsync(new WorkOrderDispatched(id, Guid.CreateVersion7(), unit, "大港街道", WorkRole.Lead, app.Time.GetUtcNow()));
        var seen = (await dagang.GetAsync($"/api/office/suggestions/{id}/notices")).Ok();
        Assert.That((string)seen["notices"][0]!["statusText"]!, Is.EqualTo("待电话告知"));
        (await jiaotiju.GetAsync($"/api/office/suggestions/{id}/notices")).Refused(System.Net.HttpStatusCode.NotFound, "notice.suggestion-not-found");
    }
}
