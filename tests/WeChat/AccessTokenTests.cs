using NUnit.Framework;
using ZhihuiShibei.WeChat;
using ZhihuiShibei.WeChat.Wire;

namespace ZhihuiShibei.Tests.WeChat;

[Parallelizable(ParallelScope.All)]
internal sealed class AccessTokenTests
{
    private const string Check = "/wxa/msg_sec_check";

    private static Task<WeChatResult<TextVerdict>> CheckAsync(WeChatBed bed, string text = "修路") =>
    bed.Get<IContentSafety>().CheckTextAsync(WeChatBed.OpenId, ContentScene.Forum, text);

    private static async Task<WeChatBed> StartAsync()
    {
        var bed = await WeChatBed.StartAsync();
        bed.Server.Visit(WeChatBed.OpenId);
        return bed;
    }

    [Test]
    public async Task Fifty_callers_at_once_share_one_fetch()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new("/cgi-bin/stable_token") { Delay = TimeSpan.FromMilliseconds(100) });
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => CheckAsync(bed))));
        Assert.That(results, Has.All.Property("Succeeded").True);
        Assert.That(bed.TokenFetches, Is.EqualTo(1));
    }

    [Test]
    public async Task Fifty_callers_at_once_share_one_failure_and_the_next_one_asks_again()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new("/cgi-bin/stable_token") { ErrorCode = -1, Delay = TimeSpan.FromMilliseconds(300) });
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CheckAsync(bed)));
        Assert.That(results, Has.All.Property("Outcome").EqualTo(WeChatOutcome.TryLater));
        Assert.That(bed.TokenFetches, Is.EqualTo(1));
        Assert.That((await CheckAsync(bed)).Succeeded, Is.True);
    }

    [Test]
    public async Task A_caller_who_leaves_does_not_take_the_fetch_away_from_the_others()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new("/cgi-bin/stable_token") { Delay = TimeSpan.FromMilliseconds(200) });
        using var leaves = new CancellationTokenSource();
        var leaving = bed.Get<IContentSafety>().CheckTextAsync(WeChatBed.OpenId, ContentScene.Forum, "修路", null, leaves.Token);
        var staying = CheckAsync(bed);
        await leaves.CancelAsync();
        Assert.That(async () => await leaving, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await staying).Succeeded, Is.True);
        Assert.That(bed.TokenFetches, Is.EqualTo(1));
    }

    [TestCase(40001)]
    [TestCase(40014)]
    [TestCase(42001)]
    public async Task A_refused_token_is_replaced_and_the_call_replayed_once(int code)
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Check) { ErrorCode = code });
        Assert.That((await CheckAsync(bed)).Succeeded, Is.True);
        Assert.That(bed.TokenFetches, Is.EqualTo(2));
        Assert.That(bed.Server.Calls.To(Check), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task And_only_once()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Check) { ErrorCode = 40001, Times = 9 });
        var result = await CheckAsync(bed);
        Assert.That((result.Code, result.Outcome), Is.EqualTo((WeChatErrorCode.InvalidCredential, WeChatOutcome.TryLater)));
        Assert.That(bed.Server.Calls.To(Check), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_token_really_killed_elsewhere_is_replaced()
    {
        await using var bed = await StartAsync();
        Assert.That((await CheckAsync(bed)).Succeeded, Is.True);
        await bed.KillTokenAsync();
        Assert.That((await CheckAsync(bed)).Succeeded, Is.True);
        var tokens = bed.Server.Calls.To(Check).Select(call => call.Query).ToList();
        Assert.That(tokens, Has.Count.EqualTo(3));
        Assert.That(tokens[1], Is.EqualTo(tokens[0]).And.Not.EqualTo(tokens[2]));
    }

    [Test]
    public async Task Only_the_token_that_failed_is_forgotten()
    {
        await using var bed = await StartAsync();
        var tokens = bed.Get<AccessTokens>();
        var old = (await tokens.GetAsync(default)).Value!;
        await bed.KillTokenAsync();
        tokens.Forget(old);
        var current = (await tokens.GetAsync(default)).Value!;
        Assert.That(current.Value, Is.Not.EqualTo(old.Value));

        tokens.Forget(old); // a late loser reports the same old token again
        Assert.That((await tokens.GetAsync(default)).Value, Is.SameAs(current));
        Assert.That(bed.TokenFetches, Is.EqualTo(2));
    }

    [Test]
    public async Task A_token_is_renewed_in_its_last_five_minutes_while_the_old_one_serves()
    {
        await using var bed = await StartAsync();
        var tokens = bed.Get<AccessTokens>();
        var old = (await tokens.GetAsync(default)).Value!;
        bed.Clock.Advance(TimeSpan.FromMinutes(115));
        Assert.That((await tokens.GetAsync(default)).Value, Is.SameAs(old));
        Assert.That(bed.TokenFetches, Is.EqualTo(1));

        bed.Clock.Advance(TimeSpan.FromSeconds(1));
        bed.Server.Break(new("/cgi-bin/stable_token") { ErrorCode = -1 });
        Assert.That((await tokens.GetAsync(default)).Value, Is.SameAs(old), "nobody waits, and a renewal that fails harms nobody");
        Assert.That(async () => (await tokens.GetAsync(default)).Value, Is.Not.SameAs(old).After(5).Seconds.PollEvery(10).MilliSeconds);
        Assert.That(bed.TokenFetches, Is.EqualTo(3));
    }

    [Test]
    public async Task A_token_that_is_over_is_not_used_whatever_happens()
    {
        await using var bed = await StartAsync();
        await CheckAsync(bed);
        bed.Clock.Advance(TimeSpan.FromHours(2));
        bed.Server.Break(new("/cgi-bin/stable_token") { ErrorCode = -1 });
        Assert.That((await CheckAsync(bed)).Outcome, Is.EqualTo(WeChatOutcome.TryLater));
        Assert.That(bed.Server.Calls.To(Check), Has.Count.EqualTo(1));
    }
}
