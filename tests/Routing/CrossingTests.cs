using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>Facts that cross with acts, come twice or come late are heard without harm.</summary>
internal sealed class CrossingTests
{
    private static readonly DateTimeOffset At = ShibeiApp.Beginning.ToUniversalTime();

    [Test]
    public async Task A_withdrawal_is_heard_after_each_decision()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        foreach (var (decision, body) in new (string, object)[]
        {
            ("retain", new { reasonCode = "reference" }), ("return", new { reasonCode = "unclear" }),
            ("transfer", new { reasonCode = "other-organ", organ = "市交通运输局", followUpOn = "2024-12-20" }),
            ("accept", await app.AcceptanceAsync()), ("supplement-request", new { question = "请补充。" }),
        })
        {
            var id = await app.SubmittedAsync(resident);
            (await officer.PostAsync($"/api/office/cases/{id}/{decision}", body)).Ok();
            await SendAsync(app, "intake.suggestion-withdrawn", new SuggestionWithdrawn(id, null, At.AddMinutes(-1)));
            await SendAsync(app, "intake.suggestion-withdrawn", new SuggestionWithdrawn(id, null, At.AddMinutes(-1)));
            await SendAsync(app, "intake.suggestion-supplemented", new SuggestionSupplemented(id, At));
            Assert.That((string)(await app.CaseAsync(id))["status"]!, Is.EqualTo("Withdrawn"), decision);
        }

        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.clock where stopped_at is null"), Is.Zero);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox"), Is.Zero, "nothing is stuck");
    }

    [Test]
    public async Task A_submission_heard_twice_is_one_case()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = Guid.CreateVersion7();
        await SendAsync(app, "intake.suggestion-submitted", Some.Submitted(id));
        await SendAsync(app, "intake.suggestion-submitted", Some.Submitted(id));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case"), Is.EqualTo(1));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.clock"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_withdrawal_while_officers_decide_ends_withdrawn_and_nothing_is_stuck()
    {
        await using var app = await ShibeiApp.StartAsync();
        var acceptance = await app.AcceptanceAsync("大港街道", "区民政局");
        foreach (var _ in Enumerable.Range(0, 8))
        {
            var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
            var id = await app.SubmittedAsync(resident);
            var both = await Task.WhenAll(
                resident.PostAsync($"/api/mini/suggestions/{id}/withdraw"), officer.PostAsync($"/api/office/cases/{id}/accept", acceptance));
            // Where the acceptance reached Intake in the same moment, the resident is asked to try again.
            if (!both[0].Succeeded) (await resident.PostAsync($"/api/mini/suggestions/{id}/withdraw")).Ok();
            await app.SweptAsync("every fact is delivered, put back or not", async () =>
                await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox") == 0);
            var triage = await app.CaseAsync(id);
            Assert.That((string)triage["status"]!, Is.EqualTo("Withdrawn"));
            Assert.That(triage["orders"]!.Texts("status"), Is.All.EqualTo("Cancelled"));
            resident = await app.ResidentAsync();
            Assert.That((string)(await resident.GetAsync($"/api/mini/suggestions/{id}"))["status"]!, Is.EqualTo("Withdrawn"));
        }
    }

    [Test]
    public async Task A_unit_renamed_and_closed_is_known_so()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.UnitAsync("台东街道");
        await SendAsync(app, "identity.unit-saved", new UnitSaved(unit, "370203021", "台东新街道", UnitKind.Subdistrict, true));
        Assert.That(await app.Database.ScalarAsync<bool>("select closed from routing.unit where id = $1 and name = '台东新街道'", unit), Is.True);
    }

    private static async Task SendAsync(ShibeiApp app, string name, Fact fact)
    {
        await app.Database.ExecuteAsync("""
            insert into kernel.outbox (subscriber, key, name, body, occurred_at, due_at, attempts) values ('routing', $1, $2, $3, $4, $4, 0)
            """, fact.Key, name, FactCatalogue.Write(fact), At);
        await app.SettleAsync();
    }
}
