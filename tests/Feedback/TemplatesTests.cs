using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>Templates are held to WeChat's rules at start, and free text is cut to fit.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TemplatesTests
{
    private static readonly DateTimeOffset At = new(2024, 12, 5, 10, 30, 0, TimeSpan.FromHours(8));

    [Test]
    public void Every_state_is_a_phrase_that_WeChat_takes() =>
        Assert.That(NoticeWords.States, Is.Not.Empty.And.All.Matches<string>(state => SubscribeValue.Allows("phrase1", state)));

    [Test]
    public void A_long_topic_is_cut_between_characters_and_the_rest_is_whole()
    {
        var recipient = new Recipient
        {
            SuggestionId = Guid.CreateVersion7(),
            Number = "SB-20241128-0042-K",
            SuggesterId = Guid.Empty,
            Topic = "给社区里的孩子们建一个可以玩耍的地方😀😀",
        };
        var notice = Notice.Plan(
            NoticeWords.Of(new SupplementRequested(recipient.SuggestionId, "请补充地点", At, new(2024, 12, 20, 0, 0, 0, TimeSpan.FromHours(8)))),
            new(NoticeRoute.WeChat, null), At);
        var template = Templates.ForDevelopment()[NoticeAbout.Supplement];
        Assert.That(Templates.Values(template, notice, recipient), Is.EqualTo(new Dictionary<string, string>
        {
            ["thing1"] = "给社区里的孩子们建一个可以玩耍的地方…",
            ["character_string2"] = "SB-20241128-0042-K",
            ["phrase3"] = "待补正",
            ["date4"] = "2024年12月5日 10:30",
            ["thing5"] = "请在12月19日前补充材料",
        }));
        Assert.That(Templates.PageOf(template, recipient.SuggestionId), Is.EqualTo($"pages/suggestion/detail?id={recipient.SuggestionId}"));
    }

    [Test]
    public void The_templates_for_development_pass_and_ask_for_three()
    {
        var templates = Of(Templates.ForDevelopment());
        Assert.That(templates.All.Select(t => t.Tells.Count), Is.EquivalentTo(new[] { 7, 1, 1 }));
    }

    [Test]
    public void What_a_suggestion_led_to_goes_by_the_template_for_progress_in_words_that_fit()
    {
        var recipient = new Recipient { SuggestionId = Guid.CreateVersion7(), Number = "SB-20241128-0042-K", SuggesterId = Guid.Empty, Topic = "老旧楼院加装扶手" };
        var reached = new MilestoneReached(
            recipient.SuggestionId, Guid.Empty, "全区老旧楼院适老化改造三年行动", "首批三十个楼院扶手加装工程全部完工并通过验收", "已装扶手一千二百米。", 40, Guid.Empty, "区住房和城乡建设局", At);
        var notice = Notice.Plan(NoticeWords.Of(reached), new(NoticeRoute.WeChat, null), At);
        var template = Of(Templates.ForDevelopment()).For(NoticeAbout.Adoption)!;
        var values = Templates.Values(template, notice, recipient);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(template.Id, Is.EqualTo("stand-in-progress"));
            Assert.That(values.Where(v => !SubscribeValue.Allows(v.Key, v.Value)), Is.Empty);
            Assert.That((values["phrase3"], values["thing5"]), Is.EqualTo(("取得进展", "您的建议促成了首批三十个楼院扶手加装工…")));
            Assert.That(notice.Text, Does.StartWith("您的建议促成的“全区老旧楼院适老化改造三年行动”完成了：首批三十个楼院扶手加装工程全部完工并通过验收\n"));
        }
    }

    [Test]
    public void Without_templates_there_is_nothing_to_ask_for()
    {
        var templates = Of(new() { [NoticeAbout.Decision] = new TemplateSettings() });
        Assert.That(templates.All, Is.Empty);
        Assert.That(templates.For(NoticeAbout.Decision), Is.Null);
    }

    [TestCase("phrase1", NoticeField.Topic)]
    [TestCase("date1", NoticeField.Hint)]
    [TestCase("phrase1", NoticeField.Number)]
    [TestCase("number1", NoticeField.When)]
    [TestCase("nothing1", NoticeField.Topic)]
    public void A_key_that_cannot_show_its_field_stops_the_start(string key, NoticeField field) =>
        Assert.That(
            () => Of(new() { [NoticeAbout.Progress] = new() { Id = "a", Fields = { [key] = field } } }),
            Throws.InvalidOperationException.With.Message.Contains("Progress"));

    [Test]
    public void More_than_three_ids_or_one_id_of_two_kinds_stop_the_start()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Of(Enum.GetValues<NoticeAbout>().ToDictionary(about => about, about => Template($"id-{about}"))),
                Throws.InvalidOperationException.With.Message.Contains("at most 3"));
            Assert.That(
                () => Of(new() { [NoticeAbout.Decision] = Template("a"), [NoticeAbout.Progress] = Template("a", longTerm: true) }),
                Throws.InvalidOperationException.With.Message.Contains("long-term"));
        }
    }

    private static TemplateSettings Template(string id, bool longTerm = false) =>
        new() { Id = id, LongTerm = longTerm, Fields = { ["thing1"] = NoticeField.Topic } };

    private static Templates Of(Dictionary<NoticeAbout, TemplateSettings> templates) =>
        new(Options.Create(new FeedbackSettings { Templates = templates }));
}
