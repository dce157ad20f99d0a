using System.Net;
using ZhihuiShibei.Contest;
using ZhihuiShibei.Contest.Awards.Cases;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>Two at once, the wrong people, and facts in any order.</summary>
internal sealed class TurnTests
{
    [Test]
    public async Task Of_two_at_once_one_wins_and_nothing_is_doubled()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await Judged.MadeAsync(app);
        await OneAsync("award.already-begun", by => by.PostAsync($"{its.Path}/awarding"));
        await its.DraftedAsync();
        (await its.Writer.PostAsync($"{its.Path}/awards/submit")).Ok();
        var third = await app.StaffAsync("mijian");
        Assert.That((await Task.WhenAll(its.Checker.PostAsync($"{its.Path}/awards/release"), third.PostAsync($"{its.Path}/awards/release"))).Count(r => r.Succeeded), Is.EqualTo(1));
        await OneAsync("award.wrong-state", by => by.PostAsync($"{its.Path}/notices/result"));
        app.Time.Advance(TimeSpan.FromDays(8));
        await its.SignInAnewAsync();
        await OneAsync("award.wrong-state", by => by.PostAsync($"{its.Path}/awards/confirm"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.certificate"), Is.EqualTo(2));
        var award = (await its.AwardsAsync())[0].Id;
        var both = await Task.WhenAll(its.HandOverAsync(award), its.HandOverAsync(award));
        Assert.That(both.Single(r => !r.Succeeded).Code, Is.EqualTo("prize.already-recorded"));

        async Task OneAsync(string refused, Func<ApiClient, Task<Reply>> act)
        {
            var replies = await Task.WhenAll(act(its.Writer), act(its.Checker));
            Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
            replies.Single(r => !r.Succeeded).Refused(HttpStatusCode.Conflict, refused);
        }
    }

    [Test]
    public async Task Units_are_awarded_for_adoptions_that_entries_led_to_as_long_as_these_stand()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        var its = await (await Judged.MadeAsync(app, [new(Phone: "13805320001", Suggestion: there.SuggestionId)])).BegunAsync();
        var adoption = await Adopted.ConfirmedAsync(app, there.SuggestionId);
        var offered = (await its.Writer.GetAsync($"{its.Path}/award-cases")).Ok().Json!.AsArray().Single()!;
        Assert.That(((Guid)offered["adoptionId"]!, (string)offered["title"]!, (int)offered["entries"]!), Is.EqualTo((adoption, "老旧楼院楼道加装扶手", 1)));
        var kind = await its.KindAsync("转化运用优秀案例奖");
        object one = new { kindId = kind, adoptionId = adoption };
        (await its.DraftAsync(null, one, one)).Refused(HttpStatusCode.Conflict, "award.twice");
        (await its.DraftAsync(null, one)).Ok();
        await (await its.ReleasedAsync()).UnderNoticeAsync();
        Assert.That((await app.Anyone().GetAsync($"{its.Open}/notices/1")).Ok().Text, Does.Contain("区住房和城乡建设局").And.Contain("授牌并通报表扬"));
        (await its.Writer.PostAsync($"/api/office/adoptions/{adoption}/drop", new { reason = "经费调整，今年不再实施这项工作。" })).Ok();
        await app.SettleAsync();
        app.Time.Advance(TimeSpan.FromDays(8));
        await its.SignInAnewAsync();
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Refused(HttpStatusCode.Conflict, "award.case-unfit");

        await app.WithAsync(async (ContestContext db) =>
        {
            var late = new AdoptionRecorded(there.SuggestionId, adoption, AdoptionOutcome.NewMeasure, "迟到的", Guid.Empty, "某局", app.Time.GetUtcNow());
            await new FollowAdoption(db).Handle(late, default);
            return await db.SaveChangesAsync();
        });
        Assert.That((await its.Writer.GetAsync($"{its.Path}/award-cases")).Ok().Json!.AsArray(), Is.Empty, "what was dropped stays so, whichever fact comes late");
    }
}
