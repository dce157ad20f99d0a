using System.Net;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Outbox;

/// <summary>A poisoned fact in the running system: seen in health and at the office, replayed without SQL.</summary>
internal sealed class DeadFactTests
{
    [Test]
    public async Task A_poisoned_fact_harms_one_case_shows_in_health_and_is_replayed_at_the_office()
    {
        await using var app = await ShibeiApp.StartAsync();
        var key = Guid.CreateVersion7();
        await app.Database.ExecuteAsync(
            "insert into kernel.outbox (subscriber, key, name, body, occurred_at, due_at, attempts) values ('routing', $1, 'intake.suggestion-submitted', '{', now(), '2024-01-01', 99)", key);
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null") == 1, "the poisoned fact is dead");

        var ready = (await app.Anyone().GetAsync("/readyz")).Ok();
        Assert.That((string)ready["status"]!, Is.EqualTo("Degraded"), "and still answers 200, for one case must not take the node out");
        var healthy = await Cases.SubmittedAsync(app);
        (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/cases/{healthy}")).Ok();

        var administrator = await app.StaffAsync("xitong");
        var dead = (await administrator.GetAsync("/api/office/outbox/dead")).Ok().Json!.AsArray().Single()!;
        Assert.That((Guid)dead["key"]!, Is.EqualTo(key));
        var mended = FactCatalogue.Write(new SuggestionSubmitted(
            key, "SB-20241128-0099-X", Channel.Counter, "主题", "对策", null, null, null, null, Guid.CreateVersion7(), null, ShibeiApp.Beginning));
        await app.Database.ExecuteAsync("update kernel.outbox set body = $2 where key = $1", key, mended);
        (await administrator.PostAsync($"/api/office/outbox/dead/{dead["id"]}/replay")).Ok();
        await app.SettleAsync();
        (await administrator.PostAsync($"/api/office/outbox/dead/{dead["id"]}/replay")).Refused(HttpStatusCode.NotFound, "outbox.not-dead");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox"), Is.Zero);
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'outbox.replay'"), Is.EqualTo(1));
        }
    }
}
