using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>Whatever officers do to groups, in whatever order: no case follows one that follows, none is in two groups, none is lost.</summary>
internal sealed class GroupProperties
{
    /// <summary>What must never be, by name; nothing where all is right.</summary>
    public const string Wrong = """
        select 'in two groups: ' || case_id from routing.case_group_member where left_at is null group by case_id having count(*) > 1
        union all
        select 'group ' || g.id || ' without its lead, its first proposer or a follower' from routing.case_group g where g.status <> 'Dissolved' and (
          not exists (select 1 from routing.case_group_member m where m.group_id = g.id and m.left_at is null and m.case_id = g.lead_id)
          or (select count(*) from routing.case_group_member m where m.group_id = g.id and m.left_at is null) < 2
          or g.first_proposer_id <> (select m.case_id from routing.case_group_member m join routing.triage_case c on c.id = m.case_id
            where m.group_id = g.id and m.left_at is null order by c.received_at, c.id limit 1))
        union all
        select 'dissolved with members: ' || g.id from routing.case_group g join routing.case_group_member m on m.group_id = g.id and m.left_at is null
          where g.status = 'Dissolved'
        union all
        select 'follows the wrong one: ' || c.id from routing.triage_case c
          left join routing.case_group_member m on m.case_id = c.id and m.left_at is null left join routing.case_group g on g.id = m.group_id
          where c.lead_case_id is distinct from (case when g.lead_id <> c.id then g.lead_id end)
        union all
        select 'follows one that follows: ' || c.id from routing.triage_case c join routing.triage_case l on l.id = c.lead_case_id where l.lead_case_id is not null
        union all
        select 'nobody works on it: ' || c.id from routing.triage_case c where c.status = 'Accepted' and not exists (
          select 1 from routing.work_order o where o.case_id = coalesce(c.lead_case_id, c.id) and o.role = 'Lead' and o.status = 'Dispatched')
        union all
        select 'worked on twice: ' || c.id from routing.triage_case c join routing.work_order o on o.case_id = c.id and o.status = 'Dispatched'
          where c.lead_case_id is not null
        union all
        select 'no clock runs: ' || c.id from routing.triage_case c where c.status = 'Pending' and not exists (
          select 1 from routing.clock k where k.subject_id = c.id and k.stopped_at is null and k.rule_code = 'decision')
        """;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Nothing_is_lost_doubled_or_turned_in_a_circle(int seed)
    {
        await using var app = await ShibeiApp.StartAsync();
        var random = new Random(seed);
        List<Guid> ids = [.. await app.SuggestionsAsync(6), .. await app.SuggestionsAsync(3)];
        var shegong = await app.StaffAsync("shegong");
        var acceptance = await app.AcceptanceAsync();
        var done = 0;
        for (var step = 0; step < 60; step++)
        {
            var (what, reply) = await StepAsync(step);
            Assert.That((int)reply.Status, Is.LessThan(500), $"seed {seed}, step {step}, {what}: {reply.Text}");
            if (reply.Succeeded) done++;
            await app.SettleAsync();
            var wrong = await app.Database.ColumnAsync<string>(Wrong);
            Assert.That(wrong, Is.Empty, $"seed {seed}, step {step}, {what}");
        }

        Assert.That(done, Is.GreaterThan(20), "most of it did something");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case"), Is.EqualTo(9));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero, "nothing is stuck");

        async Task<(string What, Reply Reply)> StepAsync(int step)
        {
            app.Time.Advance(TimeSpan.FromSeconds(5));
            var groups = await app.Database.ColumnAsync<Guid>("select id from routing.case_group where status <> 'Dissolved' order by id");
            var what = groups.Count == 0 ? 0 : random.Next(step < 30 ? 10 : 12);
            var path = groups.Count == 0 ? "" : $"/api/office/case-groups/{groups[random.Next(groups.Count)]}";
            return what switch
            {
                0 or 1 => ("form", await PostAsync("/api/office/case-groups", new { leadId = One(), memberIds = new[] { One(), One() } })),
                2 or 3 => ("add", await PostAsync($"{path}/members", new { caseIds = new[] { One() } })),
                4 or 5 => ("remove", await PostAsync($"{path}/members/{One()}/remove", new { reason = "移出。" })),
                6 => ("lead", await PostAsync($"{path}/lead", new { caseId = One() })),
                7 or 8 => ("absorb", await PostAsync($"{path}/absorb", new { groupId = groups[random.Next(groups.Count)] })),
                9 => ("dissolve", await PostAsync($"{path}/dissolve", new { reason = "撤销。" })),
                10 => ("accept", await PostAsync($"/api/office/cases/{One()}/accept", acceptance)),
                _ => ("withdraw", await WithdrawAsync()),
            };
        }

        async Task<Reply> WithdrawAsync()
        {
            // Rarely, or nothing would be left to play with.
            if (random.Next(3) > 0) return await PostAsync($"/api/office/cases/{One()}/accept", acceptance);
            await app.TellAsync("routing", new SuggestionWithdrawn(One(), null, app.Time.GetUtcNow()));
            return await shegong.GetAsync("/api/office/case-groups");
        }

        Guid One() => ids[random.Next(ids.Count)];

        Task<Reply> PostAsync(string path, object body) => shegong.PostAsync(path, body);
    }
}
