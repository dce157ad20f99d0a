using System.Net;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Tests.Intake;

/// <summary>Several parties meet on one suggestion, and none fails because another was a moment earlier.</summary>
internal sealed class TurnTests
{
    [Test]
    public async Task A_withdrawal_right_after_submission_is_not_lost_to_the_text_check()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        for (var i = 0; i < 10; i++)
        {
            var id = (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion($"第{i}件建议"))).Ok()["id"];
            (await resident.PostAsync($"/api/mini/suggestions/{id}/withdraw", new { })).Ok();
        }

        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case where status = 'Withdrawn'"), Is.EqualTo(10));
    }

    [Test]
    public async Task Of_ten_withdrawals_at_once_one_is_done_and_the_others_are_told_the_state()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok()["id"];
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => resident.PostAsync($"/api/mini/suggestions/{id}/withdraw", new { })));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
            Assert.That(replies.Where(r => !r.Succeeded).Select(r => (r.Status, r.Code)), Has.All.EqualTo((HttpStatusCode.Conflict, "suggestion.wrong-state")));
        }
    }

    [Test]
    public void Ids_of_one_instant_stay_in_order()
    {
        var at = DateTimeOffset.UnixEpoch.AddYears(54);
        var ids = Enumerable.Range(0, 5000).Select(_ => NewId.At(at).ToString()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(ids.Distinct().Count(), Is.EqualTo(5000));
            Assert.That(ids, Has.All.Matches<string>(id => id[14] == '7' && "89ab".Contains(id[19])));
        }
    }
}
