using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>A notice that was changed after everybody saw it is recognised, also when its hash was changed with it.</summary>
internal sealed class SealTests
{
    [Test]
    public async Task What_was_published_can_be_checked_by_anybody_and_what_was_changed_is_not_shown_as_genuine()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await (await Judged.MadeAsync(app)).BegunAsync();
        await (await (await its.DraftedAsync()).ReleasedAsync()).UnderNoticeAsync();
        var shown = (await app.Anyone().GetAsync($"{its.Open}/notices/1")).Ok();
        var (text, hash) = ((string)shown["snapshot"]!, (string)shown["notice"]["hash"]!);
        Assert.That(Hash("", text), Is.EqualTo(hash), "as the page says how");
        Assert.That((bool)(await app.Anyone().GetAsync($"{its.Open}/notices/1/verification")).Ok()["genuine"]!, Is.True);

        var forged = text.Replace("第1件金点子", "第9件金点子", StringComparison.Ordinal);
        Assert.That(forged, Is.Not.EqualTo(text));
        await app.Database.ExecuteAsync("update contest.award_notice set snapshot = $1", forged);
        await AlteredAsync();
        await app.Database.ExecuteAsync("update contest.award_notice set snapshot = $1, hash = $2", forged, Hash("", forged));
        await AlteredAsync();
        await app.Database.ExecuteAsync("update contest.award_notice set snapshot = $1, hash = $2", "{", Hash("", "{"));
        await AlteredAsync();
        await app.Database.ExecuteAsync("update contest.award_notice set snapshot = $1, hash = $2, previous_hash = 'x'", text, Hash("x", text));
        await AlteredAsync();
        app.Time.Advance(TimeSpan.FromDays(8));
        await its.SignInAnewAsync();
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Refused(HttpStatusCode.Conflict, "award.notice-altered");
        await app.Database.ExecuteAsync("update contest.award_notice set snapshot = $1, hash = $2, previous_hash = ''", text, hash);
        await app.Database.ExecuteAsync("update contest.award set ordinal = 20 where ordinal = 2");
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Refused(HttpStatusCode.Conflict, "award.notice-altered");
        await app.Database.ExecuteAsync("update contest.award set ordinal = 2 where ordinal = 20");
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Ok();

        async Task AlteredAsync()
        {
            (await app.Anyone().GetAsync($"{its.Open}/notices/1")).Refused(HttpStatusCode.Conflict, "award.notice-altered");
            Assert.That((bool)(await app.Anyone().GetAsync($"{its.Open}/notices/1/verification")).Ok()["genuine"]!, Is.False);
            var listed = (await app.Anyone().GetAsync($"{its.Open}/notices")).Ok().Json![0]!;
            Assert.That(((bool)listed["genuine"]!, (string)listed["stateText"]!), Is.EqualTo((false, "内容与发布时不一致，不予显示")));
            using var page = await app.Anyone().Http.GetAsync(new Uri($"/zt/{Judged.Code}/notice/1", UriKind.Relative));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("公示内容已被改动").And.Not.Contain("金点子优秀奖").And.Not.Contain("第9件"));
        }
    }

    private static string Hash(string previous, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{text}")));
}
