using CsCheck;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Intake.Themes.Ranking;

namespace ZhihuiShibei.Tests.Intake.Themes;

/// <summary>The arithmetic of themes, without a database.</summary>
internal sealed class FindingTests
{
    private static readonly IOptions<ThemeSettings> Settings = Options.Create(new ThemeSettings());

    [TestCase("关于在嘉定路增设红绿灯的建议", "在嘉定路", "红绿灯")]
    [TestCase("建议建议的")]
    [TestCase("地铁，ＡＰＰ 𠮷", "地铁", "app", "𠮷")]
    [TestCase("")]
    public void A_title_is_cut_at_words_that_say_nothing(string title, params string[] parts) =>
        Assert.That(new EmptyWords(Settings).Cut(ZhihuiShibei.Intake.Similarity.Folding.Fold(title)), Is.EqualTo(parts));

    [Test]
    public void The_longest_shared_phrase_is_found_and_no_piece_of_it()
    {
        List<List<string>> titles = [["嘉定路飞线充电"], ["飞线充电"], ["又见飞线充电"], ["公厕"], ["公厕"], ["台东公厕"], ["𠮷祥里"], ["𠮷祥里"], ["𠮷祥里"], ["165"], ["165"], ["165"]];
        Assert.That(new PhraseMiner(3).Find(titles).Select(p => (p.Text, p.Titles)), Is.EqualTo(new[] { ("公厕", 3), ("飞线充电", 3), ("𠮷祥里", 3) }));
    }

    [Test]
    public void What_stands_together_by_chance_is_no_phrase_and_an_address_is_one_with_its_street()
    {
        string[] things = ["减速带", "公交站台", "消防栓", "早市", "垃圾房", "快递柜"], spots = ["海云花园", "登州路46号院", "松柏苑"];
        List<List<string>> titles = [.. things.SelectMany(t => spots, (thing, spot) => new List<string> { spot + thing })];
        Assert.That(new PhraseMiner(3).Find(titles).Select(p => p.Text), Is.EquivalentTo(things.Where(t => t.Length > 2).Concat(spots)));
    }

    [Test]
    public void Whatever_is_found_stands_in_as_many_titles_as_it_says() =>
        Gen.String[Gen.Char["飞线充电公厕停车难"], 0, 9].List[0, 60].Sample(titles =>
        {
            var cut = titles.ConvertAll(t => new List<string> { t });
            var found = new PhraseMiner(3).Find(cut);
            var matcher = new PhraseMatcher([.. found.Select(f => f.Text)]);
            return found.Select((f, n) => (f, n)).All(p => p.f.Titles == titles.Count(t => t.Contains(p.f.Text, StringComparison.Ordinal))
                && p.f.Titles == titles.Count(t => matcher.In(t).Contains(p.n)) && p.f.Titles >= 3);
        });

    [Test]
    public void A_place_is_a_theme_only_when_it_is_suddenly_written_about()
    {
        var finder = new PhraseFinder(new EmptyWords(Settings), Settings);
        List<Source> always = [.. Titles("嘉定路早市", "嘉定路路灯", "嘉定路井盖", "嘉定路绿化")], now = [.. Titles("嘉定路噪声", "嘉定路占道", "嘉定路积水", "海云花园渗水", "海云花园电梯", "海云花园物业")];
        Assert.That(finder.Find(now, always, new Dictionary<string, Guid>()).Select(g => g.Title), Is.EqualTo(new[] { "海云花园" }));
        Assert.That(finder.Find(now, [], new Dictionary<string, Guid>()), Is.Empty, "nothing to compare with");
    }

    [Test]
    public void One_person_is_no_theme_and_a_known_phrase_keeps_its_theme()
    {
        var finder = new PhraseFinder(new EmptyWords(Settings), Settings);
        var one = Guid.NewGuid();
        Assert.That(finder.Find([.. Titles("飞线充电", "飞线充电", "飞线充电").Select(s => s with { Person = one })], [], new Dictionary<string, Guid>()), Is.Empty);
        var known = new Dictionary<string, Guid> { ["飞线充电"] = one };
        var again = finder.Find([.. Titles("飞线充电着火", "飞线充电着火", "飞线充电着火", "管管飞线充电")], [], known);
        Assert.That(again.Select(g => (g.Theme, g.Phrases.Single())), Is.EqualTo(new[] { ((Guid?)one, "飞线充电着火") }));
    }

    [Test]
    public void A_chain_of_weak_links_is_taken_apart_and_a_dense_group_is_not()
    {
        Guid[] chain = [.. Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7())], group = [.. Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7())];
        List<Link> links = [.. chain.Zip(chain.Skip(1), (a, b) => new Link(a, b, 0.6))];
        for (var i = 0; i < group.Length; i++)
            for (var j = Math.Max(0, i - 4); j < i; j++) links.Add(new(group[i], group[j], 0.6));
        var found = LikenessFinder.Find(links);
        Assert.That(found.Select(g => g.Suggestions.Count), Is.EqualTo(new[] { 30 }));
        Assert.That(found[0].Suggestions, Is.EquivalentTo(group).And.Contains(found[0].Central));
    }

    [TestCase(60, 1000, 20, 1000, Trend.Growing)]
    [TestCase(20, 1000, 60, 1000, Trend.Falling)]
    [TestCase(60, 3000, 20, 1000, Trend.Steady)]
    [TestCase(24, 1000, 20, 1000, Trend.Steady)]
    [TestCase(12, 1000, 0, 1000, Trend.New)]
    [TestCase(9, 1000, 0, 1000, Trend.TooFew)]
    [TestCase(12, 1000, 0, 0, Trend.Steady)]
    public void Growth_is_more_than_chance_and_more_people_in_all(int people, int all, int before, int allBefore, Trend expected) =>
        Assert.That(Trends.Of(people, all, before, allBefore, 10), Is.EqualTo(expected));

    [Test]
    public void Nothing_changes_when_now_and_before_change_places_but_the_sign() => Gen.Select(Gen.Int[0, 500], Gen.Int[500, 5000], Gen.Int[0, 500], Gen.Int[500, 5000])
        .Sample((p, a, b, c) => Math.Abs(Trends.Change(p, a, b, c) + Trends.Change(b, c, p, a)) < 1e-9);

    private static IEnumerable<Source> Titles(params string[] titles) => titles.Select(t => new Source(Guid.NewGuid(), t, Guid.NewGuid()));
}
