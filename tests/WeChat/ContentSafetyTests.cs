using System.Text;
using System.Text.Json;
using CsCheck;
using NUnit.Framework;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Tests.WeChat;

[Parallelizable(ParallelScope.All)]
internal sealed class ContentSafetyTests
{
    private const string Check = "/wxa/msg_sec_check";

    private static async Task<WeChatBed> StartAsync()
    {
        var bed = await WeChatBed.StartAsync();
        bed.Server.Visit(WeChatBed.OpenId);
        return bed;
    }

    private static Task<WeChatResult<TextVerdict>> CheckAsync(WeChatBed bed, string text, string? title = null) =>
    bed.Get<IContentSafety>().CheckTextAsync(WeChatBed.OpenId, ContentScene.Forum, text, title);

    [TestCase("建议在东门增设垃圾桶", ContentSuggestion.Pass, ContentLabel.Normal)]
    [TestCase("这里有人赌博", ContentSuggestion.Risky, ContentLabel.Crime)]
    [TestCase("代开发票请联系", ContentSuggestion.Review, ContentLabel.Advertising)]
    public async Task A_text_gets_its_verdict(string text, ContentSuggestion suggestion, ContentLabel label)
    {
        await using var bed = await StartAsync();
        var verdict = (await CheckAsync(bed, text)).Value!;
        Assert.That((verdict.Suggestion, verdict.Label), Is.EqualTo((suggestion, label)));
        Assert.That(verdict.TraceIds, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Chinese_emoji_and_rare_characters_travel_raw_or_everything_would_pass()
    {
        await using var bed = await StartAsync();
        const string Text = "他说：“赌博😀𠮷”\n<b>\\u4e2d</b>&'\t\u0001完\u2028";
        var verdict = (await CheckAsync(bed, Text, "标题👨‍👩‍👧")).Value!;
        var call = bed.Server.Calls.To(Check).Single();
        Assert.That(verdict.Suggestion, Is.EqualTo(ContentSuggestion.Risky));
        Assert.That(call.Escaped, Is.False);
        Assert.That(call.Body, Does.Contain("他说：“赌博😀𠮷”\\n<b>").And.Contain("标题👨‍👩‍👧"));
        using var body = JsonDocument.Parse(call.Body);
        Assert.That(body.RootElement.GetProperty("content").GetString(), Is.EqualTo(Text.Replace('\u0001', ' ')));
        Assert.That(body.RootElement.GetProperty("version").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_client_that_escapes_would_let_everything_pass()
    {
        await using var bed = await StartAsync();
        await CheckAsync(bed, "x");
        var token = bed.Server.Calls.To(Check).Single().Query;
        var reply = await bed.PostAsync(Check + token, new { version = 2, openid = WeChatBed.OpenId, scene = 3, content = "赌博" });
        Assert.That(reply.GetProperty("result").GetProperty("suggest").GetString(), Is.EqualTo("pass"));
        Assert.That(bed.Server.Calls.To(Check)[^1].Escaped, Is.True);
    }

    [Test]
    public async Task Two_hours_after_the_last_visit_WeChat_does_not_check()
    {
        await using var bed = await StartAsync();
        bed.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));
        var result = await CheckAsync(bed, "修路");
        Assert.That((result.Code, result.Outcome), Is.EqualTo((WeChatErrorCode.UserNotActive, WeChatOutcome.Refused)));
    }

    [Test]
    public async Task A_long_text_is_checked_whole_and_the_worst_piece_decides()
    {
        await using var bed = await StartAsync();
        var seam = new string('路', 2499) + "赌博" + new string('路', 3000); // the bad word lies across the first cut
        var verdict = (await CheckAsync(bed, seam)).Value!;
        Assert.That(verdict.Suggestion, Is.EqualTo(ContentSuggestion.Risky));
        Assert.That(verdict.TraceIds, Has.Count.EqualTo(3));
        Assert.That(bed.Server.Calls.To(Check), Has.Count.EqualTo(3));
    }

    [TestCase("路", "赌博", true, TestName = "A risky piece condemns a text of which another piece failed")]
    [TestCase("路", "代开发票", false, TestName = "A text of which a piece failed is not called merely doubtful")]
    public async Task Unchecked_pieces(string filler, string word, bool decided)
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Check) { ErrorCode = -1 });
        var text = string.Concat(Enumerable.Repeat(word + string.Concat(Enumerable.Repeat(filler, 100)), 40));
        var result = await CheckAsync(bed, text);
        Assert.That(result.Value?.Suggestion, Is.EqualTo(decided ? ContentSuggestion.Risky : null));
        Assert.That(result.Outcome, Is.EqualTo(decided ? WeChatOutcome.Ok : WeChatOutcome.TryLater));
    }

    [Test]
    public void Pieces_cover_the_text_overlap_and_never_split_a_character() =>
      Gen.OneOf("字", "a", "😀", "𠮷", "👨‍👩‍👧", "e\u0301", "\n").Array[0, 9000].Sample(elements =>
      {
          var text = string.Concat(elements);
          var pieces = TextPieces.Of(text);
          var at = 0;
          foreach (var (piece, index) in pieces.Select((piece, index) => (piece, index)))
          {
              Assert.That(piece, Has.Length.LessThanOrEqualTo(TextPieces.Longest));
              Assert.That(piece, Is.EqualTo(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(piece))), "no lone surrogate");
              var start = text.IndexOf(piece, Math.Max(0, at - TextPieces.Overlap - 20), StringComparison.Ordinal);
              Assert.That(start, index == 0 ? Is.Zero : Is.InRange(0, at - TextPieces.Overlap));
              at = start + piece.Length;
          }
          Assert.That(pieces[^1], Is.EqualTo(text[(text.Length - pieces[^1].Length)..]));
      }, iter: 60);

    [Test]
    public void A_single_character_longer_than_a_piece_is_cut_and_ends()
    {
        var monster = "e" + new string('\u0301', 6000);
        Assert.That(TextPieces.Of(monster), Has.All.Length.LessThanOrEqualTo(TextPieces.Longest));
    }

    [Test]
    public async Task An_unknown_suggestion_is_for_people_to_look_at_and_a_reply_without_one_is_no_verdict()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Check) { RawBody = """{"errcode":0,"result":{"suggest":"odd","label":"20001"}}""" });
        Assert.That((await CheckAsync(bed, "x")).Value!, Is.EqualTo(new TextVerdict(ContentSuggestion.Review, ContentLabel.Politics, []))
          .Using<TextVerdict>((a, b) => (a.Suggestion, a.Label) == (b.Suggestion, b.Label)));
        bed.Server.Break(new(Check) { RawBody = """{"errcode":0,"errmsg":"ok"}""" });
        Assert.That((await CheckAsync(bed, "x")).Code, Is.EqualTo(WeChatErrorCode.Unreadable));
    }
}
