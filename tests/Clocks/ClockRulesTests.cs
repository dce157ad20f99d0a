using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

[TestFixture]
internal sealed class ClockRulesTests
{
    [TestCase(ClockRules.Decision, 5, ClockUnit.WorkingDays, 0)]
    [TestCase(ClockRules.Supplement, 15, ClockUnit.CalendarDays, 0)]
    [TestCase(ClockRules.Acknowledge, 5, ClockUnit.WorkingDays, 0)]
    [TestCase(ClockRules.Handling, 60, ClockUnit.CalendarDays, 30)]
    [TestCase(ClockRules.Progress, 20, ClockUnit.CalendarDays, 0)]
    [TestCase(ClockRules.CoHandling, 30, ClockUnit.CalendarDays, 0)]
    [TestCase(ClockRules.PublicNotice, 5, ClockUnit.WorkingDays, 0)]
    public void The_defaults_are_the_published_limits(string code, int limit, ClockUnit unit, int extension)
    {
        var rule = ClockRules.Default[code];
        Assert.That((rule.Limit, rule.Unit, rule.MaxExtension, rule.Version), Is.EqualTo((limit, unit, extension, 1)));
    }

    [Test]
    public void Configuration_changes_a_rule_under_a_new_version()
    {
        var rules = Configured(
            ("Clocks:Rules:handling:Version", "2"), ("Clocks:Rules:handling:Limit", "45"), ("Clocks:Rules:handling:Unit", "WorkingDays"));
        var rule = rules[ClockRules.Handling];
        Assert.Multiple(() =>
        {
            Assert.That((rule.Version, rule.Limit, rule.Unit, rule.MaxExtension), Is.EqualTo((2, 45, ClockUnit.WorkingDays, 30)));
            Assert.That(rule.Basis, Is.EqualTo(ClockRules.Default[ClockRules.Handling].Basis));
            Assert.That(rules[ClockRules.Decision], Is.EqualTo(ClockRules.Default[ClockRules.Decision]));
        });
    }

    [Test]
    public void Nothing_configured_means_the_defaults() =>
        Assert.That(Configured().All, Is.EquivalentTo(ClockRules.Default.All));

    [TestCase("Clocks:Rules:desicion:Version", "2", TestName = "an unknown code")]
    [TestCase("Clocks:Rules:decision:Limit", "3", TestName = "a change without a version")]
    [TestCase("Clocks:Rules:decision:Limt", "3", TestName = "a name misspelt")]
    [TestCase("Clocks:Rules:decision:Limit", "three", TestName = "no number")]
    [TestCase("Clocks:Rules:decision:Version", "1", TestName = "the old version")]
    public void A_slip_in_the_configuration_fails_at_start(string key, string value) =>
        Assert.That(() => Configured((key, value)), Throws.InvalidOperationException);

    [TestCase("Limit", "0")]
    [TestCase("Limit", "100000")]
    [TestCase("MaxExtension", "-1")]
    public void A_number_out_of_range_fails_at_start(string name, string value) => Assert.That(
        () => Configured(("Clocks:Rules:decision:Version", "2"), ($"Clocks:Rules:decision:{name}", value)),
        Throws.InvalidOperationException.With.Message.Contains("out of range"));

    private static ClockRules Configured(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
        return new ServiceCollection().AddClocks(configuration).BuildServiceProvider().GetRequiredService<ClockRules>();
    }
}
