using System.Net;
using ZhihuiShibei.Intake.Safety;

namespace ZhihuiShibei.Tests.Intake.Safety;

/// <summary>词表: what it finds, what it does not, and how a new version comes into force.</summary>
internal sealed class WordTests
{
    private static readonly WordFinder Finder = new([new("广告", ["加我微信", "QQ10086", "代开发票"]), new("套话", ["开发票", "微信"])]);

    [TestCase("请加我微信领取", "加我微信 微信")]
    [TestCase("请加 我·微*信", "加我微信 微信")]
    [TestCase("加\u200B我\uFEFF微\u200D信", "加我微信 微信")]
    [TestCase("ＱＱ１００８６", "QQ10086")]
    [TestCase("qq1oo86 和 QQ①００⑧6", "QQ10086")]
    [TestCase("代开发票", "代开发票 开发票")]
    [TestCase("已经参加。我微笑，信任", "")]
    [TestCase("𠮷野家🙂门口", "")]
    [TestCase("", "")]
    public void Finds_what_is_hidden_and_leaves_sentences_apart(string text, string words) =>
        Assert.That(string.Join(' ', Finder.Find(text).Select(h => h.Word)), Is.EqualTo(words));

    [Test]
    public void Agrees_with_a_plain_search_on_random_texts()
    {
        var random = new Random(5);
        const string Few = "甲乙丙";
        string Some(int length) => new([.. Enumerable.Range(0, length).Select(_ => Few[random.Next(Few.Length)])]);
        for (var round = 0; round < 300; round++)
        {
            var words = Enumerable.Range(0, 8).Select(_ => Some(random.Next(1, 5))).Distinct().ToList();
            var text = Some(30);
            Assert.That(new WordFinder([new("x", words)]).Find(text).Select(h => h.Word), Is.EquivalentTo(words.Where(text.Contains)), $"{text}: {string.Join(',', words)}");
        }
    }

    [Test]
    public async Task A_new_version_is_tried_and_put_in_force_and_an_old_one_comes_back()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        const string Text = "楼道里有人发“蓝·色·传·单”。";
        Task<Reply> Try(object body) => officer.PostAsync("/api/office/word-lists/try", body);
        Assert.That((await Try(new { text = Text })).Ok()["hits"].AsArray(), Is.Empty);
        (await officer.PostAsync("/api/office/word-lists", new { categories = new[] { new { category = "广告", words = new[] { "蓝" } } }, remark = "太短" }))
            .Refused(HttpStatusCode.BadRequest, "word-list.word-length");
        var version = (int)(await officer.PostAsync(
            "/api/office/word-lists", new { categories = new[] { new { category = "广告", words = new[] { "蓝色传单" } } }, remark = "近期出现" })).Ok()["version"]!;
        Assert.That((await Try(new { text = Text })).Ok()["hits"].AsArray(), Is.Empty, "proposed only");
        Assert.That((string)(await Try(new { text = Text, version })).Ok()["hits"][0]!["found"]!, Is.EqualTo("蓝·色·传·单"));
        (await officer.PostAsync($"/api/office/word-lists/{version}/activate")).Ok();
        (await officer.PostAsync($"/api/office/word-lists/{version}/activate")).Refused(HttpStatusCode.Conflict, "word-list.already-active");
        Assert.That((await Try(new { text = Text })).Ok()["hits"].AsArray(), Has.Count.EqualTo(1));
        (await officer.PostAsync("/api/office/word-lists/99/activate")).Refused(HttpStatusCode.NotFound, "word-list.not-found");
        (await officer.PostAsync("/api/office/word-lists/0/activate")).Ok();
        Assert.That((await Try(new { text = Text })).Ok()["hits"].AsArray(), Is.Empty);
        Assert.That((await officer.GetAsync("/api/office/word-lists")).Ok()["items"].AsArray().Select(l => (bool)l!["active"]!), Is.EqualTo(new[] { false, true }));
    }
}
