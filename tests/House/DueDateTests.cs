using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.House;

/// <summary>Nothing waits unseen: every limit that anybody is held to has a worker that looks whether it ran out.</summary>
internal sealed class DueDateTests
{
    [Test]
    public async Task Every_clock_rule_has_a_running_sweep_and_the_list_of_them_is_kept()
    {
        await using var app = await ShibeiApp.StartAsync();
        var watches = app.Services.GetServices<Watch>().OrderBy(w => w.Rule, StringComparer.Ordinal).ToList();
        var rules = app.Services.GetRequiredService<ClockRules>();
        var running = app.Services.GetServices<IHostedService>().Select(s => s.GetType()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(watches.Select(w => w.Rule), Is.EquivalentTo(rules.All.Select(r => r.Code)));
            Assert.That(watches.Select(w => w.Sweep).Distinct(), Is.SubsetOf(running));
            Assert.That(rules.All.Where(r => r.StopsWith.Length == 0 || r.Basis.Length == 0 || (r.PausesWith is null) != (r.ResumesWith is null)), Is.Empty,
                "each rule says what starts, pauses, resumes and stops it");
        }

        var lines = watches.Select(w => (Watch: w, Rule: rules[w.Rule])).Select(x =>
            $"| {x.Rule.Code} | {x.Rule.Name} | {x.Rule.Limit}{x.Rule.UnitText} | {x.Rule.StartsWith} | {x.Rule.PausesWith} | {x.Rule.ResumesWith} | {x.Rule.StopsWith} | {x.Watch.Sweep.Name} | {x.Watch.Act} |");
        TheHouse.Hold("docs/due-dates.md", $"""
            # What falls due, and who looks

            Written from the rules and the watches in the code; `UPDATE_GOLDEN=1 ./dev test` writes it anew. The act stands in the module's
            history, dated to the due instant however late it was found.

            | code | limit | length | starts | pauses | resumes | stops | sweep | act |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            {string.Join('\n', lines)}

            """);
    }
}
