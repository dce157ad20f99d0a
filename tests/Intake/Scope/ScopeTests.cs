using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhihuiShibei.Intake.Scope;

namespace ZhihuiShibei.Tests.Intake.Scope;

/// <summary>Hints while typing and at submission, and the rules behind them as the office keeps them.</summary>
internal sealed class ScopeTests
{
    private static readonly object Wages = new { topic = "公司拖欠我三个月工资", rationale = "我在工地干了三个月，老板一直没给工资。", countermeasures = "请帮我把工资要回来。" };

    [Test]
    public async Task A_hint_names_the_door_and_the_words_and_the_suggestion_can_be_sent_all_the_same()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var hint = (await wang.PostAsync("/api/mini/suggestions/scope-check", Wages)).Ok()["hints"].AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)hint["signal"]!, Is.EqualTo("StatutoryMatter"));
            Assert.That((string)hint["door"]!, Is.EqualTo("劳动人事争议仲裁机构"));
            Assert.That((string)hint["advice"]!, Does.Contain("12333").And.Contain("可以继续提交"));
            Assert.That(hint["marks"]!.AsArray().Select(m => (string)m!["field"]!), Does.Contain("countermeasures"));
        }

        var id = (await wang.PostAsync("/api/mini/suggestions", With(
            Samples.Suggestion(), "公司拖欠我三个月工资", "我在工地干了三个月，老板一直没给工资。", "请帮我把工资要回来。"))).Ok()["id"];
        var plain = (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok()["id"];
        await app.SettleAsync();
        var note = (await officer.GetAsync($"/api/office/suggestions/{id}/scope")).Ok();
        var queue = (await officer.GetAsync("/api/office/cases")).Ok()["items"].AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)note["sentAnyway"]!, Is.True);
            Assert.That((string)note["findings"][0]!["evidence"]![0]!["rule"]!, Does.StartWith("statutory."));
            Assert.That(queue.Single(c => (string)c!["id"]! == (string)id!)!["scopeSignals"]!.AsArray().Select(s => (string)s!), Is.EqualTo(new[] { "StatutoryMatter" }));
            Assert.That(queue.Single(c => (string)c!["id"]! == (string)plain!)!["scopeSignals"], Is.Null);
            Assert.That((await officer.GetAsync($"/api/office/cases/{id}")).Ok()["scopeSignals"].AsArray(), Has.Count.EqualTo(1));
            Assert.That((await officer.GetAsync($"/api/office/suggestions/{plain}/scope")).Ok()["findings"].AsArray(), Is.Empty);
        }

        (await officer.GetAsync($"/api/office/suggestions/{Guid.NewGuid()}/scope")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
    }

    [Test]
    public async Task Rules_are_tried_uploaded_put_to_use_and_put_back()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        await Eventually.TrueAsync(async () => (int)(await wang.PostAsync("/api/mini/suggestions/scope-check", Wages)).Ok()["rulesVersion"]! == 1, "the product's rules are filed and read");
        var set = RuleSetCheck.BuiltIn;
        var own = set with { Note = "只认大象", Classes = [set.Classes[0] with { Threshold = 1 }], Rules = [set.Rules[0] with { Id = "elephant", For = [set.Classes[0].Code], Weight = 1, In = null, Patterns = ["^大象"] }] };
        var elephant = new { topic = "大象来了", rationale = (string?)null, countermeasures = (string?)null };
        var tried = (await officer.PostAsync("/api/office/scope-rules/try", new { elephant.topic, elephant.rationale, elephant.countermeasures, rules = own })).Ok();
        Assert.That((string)tried["findings"][0]!["evidence"]![0]!["rule"]!, Is.EqualTo("elephant"));
        Assert.That((await officer.PostAsync("/api/office/scope-rules/try", elephant)).Ok()["findings"].AsArray(), Is.Empty);

        var key = Guid.NewGuid().ToString();
        var number = (int)(await officer.PostAsync("/api/office/scope-rules", new { rules = own }, key)).Ok()["number"]!;
        Assert.That((int)(await officer.PostAsync("/api/office/scope-rules", new { rules = own }, key)).Ok()["number"]!, Is.EqualTo(number), "a retry adds nothing");
        Assert.That((int)(await wang.PostAsync("/api/mini/suggestions/scope-check", elephant)).Ok()["rulesVersion"]!, Is.EqualTo(1), "uploaded is not in use");
        (await officer.PostAsync($"/api/office/scope-rules/{number}/activate")).Ok();
        (await officer.PostAsync($"/api/office/scope-rules/{number}/activate")).Refused(HttpStatusCode.Conflict, "scope-rules.wrong-state");
        var hints = (await wang.PostAsync("/api/mini/suggestions/scope-check", elephant)).Ok();
        Assert.That(((int)hints["rulesVersion"]!, hints["hints"].AsArray().Count), Is.EqualTo((number, 1)));

        (await officer.PostAsync("/api/office/scope-rules/1/activate")).Ok();
        Assert.That((await wang.PostAsync("/api/mini/suggestions/scope-check", elephant)).Ok()["hints"].AsArray(), Is.Empty);
        var versions = (await officer.GetAsync("/api/office/scope-rules")).Ok()["items"].AsArray();
        Assert.That(versions.Select(v => ((int)v!["number"]!, (string)v["status"]!)), Is.EqualTo(new[] { (number, "Retired"), (1, "Active") }));
        Assert.That((string)(await officer.GetAsync($"/api/office/scope-rules/{number}")).Ok()["note"]!, Is.EqualTo("只认大象"));
        (await officer.GetAsync("/api/office/scope-rules/99")).Refused(HttpStatusCode.NotFound, "scope-rules.not-found");
        (await officer.PostAsync("/api/office/scope-rules/99/activate")).Refused(HttpStatusCode.NotFound, "scope-rules.not-found");
    }

    [TestCase("…大象", "两边都要有词")]
    [TestCase("{没有}", "没有词表")]
    [TestCase("一…二…三…四…五", "最多有三个")]
    [TestCase("", "不能为空")]
    public void A_faulty_pattern_is_told_in_words(string pattern, string told)
    {
        var set = RuleSetCheck.BuiltIn;
        var faulty = set with { Rules = [set.Rules[0] with { Patterns = [pattern] }] };
        Assert.That(RuleSetCheck.Problems(faulty).Single(), Does.Contain(told).And.Contain(set.Rules[0].Id));
    }

    [Test]
    public void The_products_rules_are_sound_and_a_broken_reference_is_not()
    {
        var set = RuleSetCheck.BuiltIn;
        Assert.That(RuleSetCheck.Problems(set), Is.Empty);
        Assert.That(RuleSetCheck.Problems(set with { Doors = [] }), Has.Count.GreaterThan(4).And.All.Contain("办理途径"));
        Assert.That(RuleSetCheck.Problems(set with { Classes = [] }), Has.Some.Contain("提示种类"));
        Assert.That(RuleSetCheck.Problems(set with { Rules = [set.Rules[0], set.Rules[0]] }), Has.Some.Contain("重复"));
    }

    [Test]
    public void Words_are_marked_where_they_stand_also_after_rare_characters()
    {
        var judge = new Judge(RuleSetCheck.BuiltIn, 1);
        const string asked = "𠮷祥里👵🏽的楼道。要求退还我的押金三千元。";
        var finding = judge.Read(new("要求退还装修押金", "我家装修完一年，物业拒绝退还。", asked)).Single();
        var words = finding.Evidence.SelectMany(e => e.Words).Where(w => w.Field == RuleData.ScopeField.Countermeasures).Select(w => asked.Substring(w.Start, w.Length));
        Assert.That(words, Has.Some.Contain("退还"));
        Assert.That(finding.Score, Is.EqualTo(finding.Evidence.Sum(e => e.Weight)));
    }

    [Test]
    public void The_longest_text_of_nothing_but_rule_words_is_read_to_its_end()
    {
        var judge = new Judge(RuleSetCheck.BuiltIn, 1);
        Assert.That(judge.Read(new(null, null, null)), Is.Empty);
        var worst = string.Concat(Enumerable.Repeat("要求请求责令退赔偿书记主任", 384));
        Assert.That(judge.Read(new("要求", worst, worst)), Is.Not.Empty);
    }

    private static JsonObject With(object usual, string topic, string rationale, string countermeasures)
    {
        var body = JsonSerializer.SerializeToNode(usual)!.AsObject();
        (body["topic"], body["rationale"], body["countermeasures"], body["sentAnyway"]) = (topic, rationale, countermeasures, true);
        return body;
    }
}
