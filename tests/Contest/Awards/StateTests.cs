using System.Net;
using ZhihuiShibei.Contest.Awards;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>Every status × every act over HTTP: what the table does not allow is refused with one code, and changes nothing.</summary>
internal sealed class StateTests
{
    [Test]
    public async Task An_act_out_of_its_state_is_refused_and_changes_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var awarded = await Awarded.MadeAsync(app);
        var (officer, contest) = (await app.StaffAsync("shegong2"), $"/api/office/contests/{awarded.ContestId}");
        var prize = await app.Database.ScalarAsync<Guid>("select id from contest.prize_entry");
        object reason = new { reason = "名单有误，重新拟定。" };
        var acts = new Dictionary<AwardingAct, Func<Task<Reply>>>
        {
            [AwardingAct.Draft] = () => officer.PutAsync($"{contest}/awards", new { awards = Array.Empty<object>() }),
            [AwardingAct.Submit] = () => officer.PostAsync($"{contest}/awards/submit"),
            [AwardingAct.SendBack] = () => officer.PostAsync($"{contest}/awards/send-back", reason),
            [AwardingAct.Release] = () => officer.PostAsync($"{contest}/awards/release"),
            [AwardingAct.Retract] = () => officer.PostAsync($"{contest}/awards/retract", reason),
            [AwardingAct.Publish] = () => officer.PostAsync($"{contest}/notices/result"),
            [AwardingAct.Confirm] = () => officer.PostAsync($"{contest}/awards/confirm"),
            [AwardingAct.HandOver] = () => officer.PostAsync($"/api/office/awards/{awarded.AwardId}/prize", new { outcome = "Declined", day = "2024-11-28", remark = "放弃。" }),
            [AwardingAct.Strike] = () => officer.PostAsync($"/api/office/prizes/{prize}/strike", reason),
            [AwardingAct.PublishHandOut] = () => officer.PostAsync($"{contest}/notices/hand-out"),
        };
        var tried = 0;
        foreach (var status in Enum.GetValues<AwardingStatus>())
        {
            await app.Database.ExecuteAsync("update contest.awarding set status = $1", status.ToString());
            foreach (var (act, call) in acts.Where(a => !AwardingLifecycle.Table.Allows(status, a.Key)))
            {
                var reply = await call();
                Assert.That((reply.Status, reply.Code), Is.EqualTo((HttpStatusCode.Conflict, "award.wrong-state")), $"{status} × {act}: {reply.Text}");
                tried++;
            }

            Assert.That(await app.Database.ScalarAsync<string>("select status from contest.awarding"), Is.EqualTo(status.ToString()));
        }

        Assert.That(tried, Is.EqualTo(49), "ten acts in six states, but for the eleven that are allowed");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.award_notice"), Is.Zero);
    }
}
