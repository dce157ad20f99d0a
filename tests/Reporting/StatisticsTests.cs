using System.Net;
using System.Text.Json.Nodes;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>统计 for officials, told by the house itself: submitted, decided, worked on.</summary>
internal sealed class StatisticsTests
{
    [Test]
    public async Task A_suggestion_goes_through_the_funnel_and_every_figure_leads_to_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        var (social, unit, other) = (await app.StaffAsync("shegong"), await app.StaffAsync("zhujianju"), await app.StaffAsync("jiaotiju"));
        var funnel = (await social.GetAsync("/api/office/statistics/funnel?from=2024-11&by=Channel")).Ok();
        foreach (var name in new[] { "收到", "已作出决定", "受理", "派单" })
        {
            var figure = FigureOf(funnel["total"], name);
            Assert.That((int)figure["numerator"]!, Is.EqualTo(1), name);
            Assert.That((string)figure["definition"]!, Is.Not.Empty, name);
            var behind = (await social.GetAsync((string)figure["cases"]!)).Ok();
            Assert.That(behind["items"].AsArray().Select(i => (Guid)i!["id"]!), Is.EqualTo(new[] { there.SuggestionId }), name);
        }

        Assert.That((double)FigureOf(funnel["total"], "受理")["value"]!, Is.EqualTo(100));
        Assert.That(FigureOf(funnel["total"], "已评价")["value"], Is.Null, "nothing was told yet: no rate of nothing");
        var channels = funnel["groups"].AsArray();
        Assert.That(channels, Has.Count.EqualTo(8), "also those without any");
        Assert.That(channels.Sum(c => (int)FigureOf(c!, "收到")["numerator"]!), Is.EqualTo(1));

        Assert.That((int)FigureOf((await unit.GetAsync("/api/office/statistics/funnel?from=2024-11")).Ok()["total"], "受理")["numerator"]!, Is.EqualTo(1));
        Assert.That((int)FigureOf((await other.GetAsync("/api/office/statistics/funnel?from=2024-11")).Ok()["total"], "受理")["numerator"]!, Is.Zero);
        (await unit.GetAsync("/api/office/statistics/funnel?by=Unit")).Refused(HttpStatusCode.Forbidden, "statistics.own-unit-only");
        var foreign = (await other.GetAsync((string)FigureOf(funnel["total"], "受理")["cases"]!)).Ok();
        Assert.That(foreign["items"].AsArray(), Is.Empty, "a unit lists its own");
        Assert.That((await other.GetAsync($"/api/office/statistics/cases?measures=Received&from=2024-11-01&to=2024-11-30&unitId={await app.UnitAsync("区住房和城乡建设局")}")).Ok()["items"].AsArray(), Is.Empty);

        foreach (var query in new[] { "from=2024-13", "from=2025-01&to=2024-01", "from=1999-01", "from=2020-01&to=2026-01", "from=十一月" })
            (await social.GetAsync($"/api/office/statistics/funnel?{query}")).Refused(HttpStatusCode.BadRequest, "statistics.bad-period");
        (await social.GetAsync("/api/office/statistics/cases?measures=DecisionDays&from=2024-11-01&to=2024-11-30")).Refused(HttpStatusCode.BadRequest, "statistics.not-listed");
        (await social.GetAsync("/api/office/statistics/cases?measures=,&from=2024-11-01&to=2024-11-30")).Refused(HttpStatusCode.BadRequest, "statistics.not-listed");
        Assert.That((await social.GetAsync("/api/office/statistics/definitions")).Ok().Json!.AsArray(), Has.Count.GreaterThan(30));
    }

    [Test]
    public async Task Every_figure_of_random_ways_has_as_many_suggestions_behind_it_as_it_says()
    {
        await using var app = await ShibeiApp.StartAsync();
        var random = new Random(11);
        var ways = new Ways(random, await app.UnitsAsync());
        await app.SayAsync(Enumerable.Range(0, 60).SelectMany(_ => ways.Of(Guid.CreateVersion7(), ShibeiApp.Beginning.AddMinutes(-random.Next(60_000)))));
        await app.SettleAsync();
        var social = await app.StaffAsync("shegong");
        var looked = 0;
        foreach (var path in new[] { "funnel?by=Subdistrict&", "funnel?by=Domain&basis=Happened&", "funnel?by=Unit&basis=Happened&", "on-time?by=Unit&", "now?by=Channel&", "satisfaction?by=Unit&" })
        {
            var answer = (await social.GetAsync($"/api/office/statistics/{path}from=2024-10&to=2025-03")).Ok();
            var figures = answer["groups"].AsArray().Prepend(answer["total"]).SelectMany(g => g!["figures"]?.AsArray().AsEnumerable() ?? new[] { g["dissatisfied"] });
            foreach (var figure in figures.Where(f => (int)f!["numerator"]! > 0))
            {
                var behind = (await social.GetAsync($"{(string)figure!["cases"]!}&size=100")).Ok()["items"].AsArray();
                // A suggestion may take a step more than once.
                if (path.StartsWith("on-time", StringComparison.Ordinal)) Assert.That(behind, Has.Count.InRange(1, (int)figure["numerator"]!), figure.ToJsonString());
                else Assert.That(behind, Has.Count.EqualTo((int)figure["numerator"]!), $"{path}: {figure.ToJsonString()}");
                looked++;
            }
        }

        Assert.That(looked, Is.GreaterThan(200));
        var durations = (await social.GetAsync("/api/office/statistics/durations?from=2024-10&to=2025-03")).Ok();
        Assert.That((double)durations["decision"]["median"]!, Is.Positive);
        var wanted = await app.Database.ScalarAsync<double>("""
            select avg(((decided_at at time zone 'Asia/Shanghai')::date - (received_at at time zone 'Asia/Shanghai')::date))::float8
            from reporting.journey where reopened_at is null and decided_at is not null
            """);
        Assert.That((double)durations["decision"]["average"]!["value"]!, Is.EqualTo(wanted).Within(0.01));
    }

    [Test]
    public async Task What_is_overdue_now_goes_when_it_is_done_and_late_stays_late()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (id, at, (unit, name)) = (Guid.CreateVersion7(), ShibeiApp.Beginning, (await app.UnitsAsync())[0]);
        await app.SayAsync(
            new SuggestionSubmitted(id, "SB-1", Channel.Counter, "主题", "对策", null, null, null, null, id, null, at), new DecisionOverdue(id, at.AddDays(7)));
        await app.SettleAsync();
        var social = await app.StaffAsync("shegong");
        Assert.That(await NowAsync("待作出决定", "决定已超期"), Is.EqualTo(new[] { 1, 1 }));
        await app.SayAsync(
            new SuggestionAccepted(id, "SB-1", "主题", Domain.Safety, null, id, null, "", at.AddDays(8)), new WorkOrderDispatched(id, id, unit, name, WorkRole.Lead, at.AddDays(8)),
            new HandlingOverdue(id, unit, ClockRules.Handling, at.AddDays(70)));
        await app.SettleAsync();
        Assert.That(await NowAsync("待作出决定", "决定已超期", "办理中", "办理已超期"), Is.EqualTo(new[] { 0, 0, 1, 1 }));
        await app.SayAsync(new SuggestionConcluded(id, unit, name, HandlingResult.Adopted, "已办。", 1, at.AddDays(71)));
        await app.SettleAsync();
        Assert.That(await NowAsync("办理中", "办理已超期"), Is.EqualTo(new[] { 0, 0 }));
        var rates = (await social.GetAsync("/api/office/statistics/on-time?from=2024-11&to=2025-03&by=Unit")).Ok();
        Assert.That(FigureOf(rates["total"], "办结按期率").ToJsonString(), Does.Contain("\"numerator\":0,\"denominator\":1"));
        Assert.That(rates["groups"].AsArray().Sum(g => (int)FigureOf(g!, "办结按期率")["denominator"]!), Is.EqualTo(1));
        Assert.That((int)FigureOf(rates["total"], "办理决定按期率")["numerator"]!, Is.Zero);

        async Task<int[]> NowAsync(params string[] names)
        {
            var now = (await social.GetAsync("/api/office/statistics/now")).Ok();
            return [.. names.Select(n => (int)FigureOf(now["total"], n)["numerator"]!)];
        }
    }

    [Test]
    public async Task What_is_sealed_is_counted_and_listed_only_to_those_entitled()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (id, accused) = (Guid.CreateVersion7(), await app.UnitAsync("区住房和城乡建设局"));
        await app.SayAsync(
            new SuggestionSubmitted(id, "SB-1", Channel.Counter, "举报某人", "对策", null, null, null, null, id, null, ShibeiApp.Beginning),
            new SealChanged(id, true, accused, [], ShibeiApp.Beginning));
        await app.SettleAsync();
        var (social, entitled, concerned) = (await app.StaffAsync("shegong"), await app.StaffAsync("mijian"), await app.StaffAsync("mijian2"));
        var figure = FigureOf((await social.GetAsync("/api/office/statistics/funnel?from=2024-11")).Ok()["total"], "收到");
        Assert.That((int)figure["numerator"]!, Is.EqualTo(1));
        var path = (string)figure["cases"]!;
        Assert.That((await social.GetAsync(path)).Ok()["items"].AsArray(), Is.Empty);
        Assert.That((await entitled.GetAsync(path)).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        Assert.That((await concerned.GetAsync(path)).Ok()["items"].AsArray(), Is.Empty, "entitled, but of the unit that it names");
    }

    private static JsonNode FigureOf(JsonNode row, string name) => row["figures"]!.AsArray().Single(f => (string)f!["name"]! == name)!;
}
