namespace ZhihuiShibei.Tests.Routing;

/// <summary>研判台的筛选: each filter, alone and with others, finds what the table holds and nothing else, page by page.</summary>
internal sealed class DeskFilterTests
{
    // Every mix of state, channel, domain, place and signal within a year, some provisional, some sealed; of the accepted so many that
    // what is rare among them is not found by walking.
    private const string Make = """
        insert into routing.triage_case (id, number, topic, excerpt, channel, domain, aspect, subdistrict_code, community_code, scope_signals,
            suggester_id, text_verdict, received_at, due_at, due_provisional, seal, status)
        select gen_random_uuid(), 'N' || i, '主题' || i, '摘要', (array['Counter', 'WeiShibei', 'MiniProgram'])[1 + i % 3], (array['Safety', 'Justice'])[1 + i / 3 % 2],
            case when i % 5 = 0 then 'RoadTraffic' end, '37020300' || (i % 7), '37020300' || (i % 7) || '00' || (i % 3),
            case when i % 11 = 0 then array['Emergency', 'PureQuestion'] when i % 4 = 0 then array['PureQuestion'] end, gen_random_uuid(), 'Pass',
            $1::timestamptz - (i % 300) * interval '1 day', $1::timestamptz + (i % 13 - 6) * interval '1 day', i % 17 = 0,
            case when i % 97 = 0 then 'Sealed' else 'Open' end, case when i > 6000 then 'Accepted' else (array['Pending', 'AwaitingSupplement', 'Accepted', 'Retained', 'Withdrawn'])[1 + i / 7 % 5] end
        from generate_series(1, 16000) i
        """;

    [Test]
    public async Task Every_filter_finds_what_the_table_holds()
    {
        await using var app = await ShibeiApp.StartAsync();
        var beginning = ShibeiApp.Beginning.ToUniversalTime();
        await app.Database.ExecuteAsync(Make, beginning);
        var officer = await app.StaffAsync("shegong");
        const string open = "status in ('Pending', 'AwaitingSupplement')";
        (string Query, string Where)[] filters =
        [
            ("", open), ("status=Accepted&community=370203003001", "status = 'Accepted' and community_code = '370203003001'"), ("status=Withdrawn&channel=Counter", "status = 'Withdrawn' and channel = 'Counter'"),
            ("signal=Emergency", $"{open} and 'Emergency' = any (scope_signals)"), ("status=Retained&signal=Emergency", "status = 'Retained' and 'Emergency' = any (scope_signals)"),
            ("provisional=true&domain=Justice", $"{open} and due_provisional and domain = 'Justice'"),
            ("status=Accepted&provisional=true&aspect=RoadTraffic", "status = 'Accepted' and due_provisional and aspect = 'RoadTraffic'"),
            ("subdistrict=370203003", $"{open} and subdistrict_code = '370203003'"), ("community=370203003001&light=Red", $"{open} and community_code = '370203003001' and due_at <= '2024-11-28T01:00Z'"),
            ("receivedFrom=2024-05-01&receivedTo=2024-05-31", $"{open} and received_at >= '2024-05-01T00:00+08' and received_at < '2024-06-01T00:00+08'"),
            ("status=Accepted&receivedFrom=2024-05-01&receivedTo=2024-05-31&channel=Counter", "status = 'Accepted' and channel = 'Counter' and received_at >= '2024-05-01T00:00+08' and received_at < '2024-06-01T00:00+08'"),
            ("status=Retained&community=370203005002&signal=GrievanceMatter", "false"), ("status=Accepted&light=Red", "false"), ("held=true", "false"), ("held=false", open),
        ];
        foreach (var (query, where) in filters)
        {
            var expected = await app.Database.ScalarAsync<long>($"select count(*) from routing.triage_case where seal = 'Open' and {where}");
            var (seen, cursor) = (new List<(string At, Guid Id)>(), "");
            do
            {
                var page = (await officer.GetAsync($"/api/office/cases?size=100&{query}&cursor={cursor}")).Ok();
                seen.AddRange(page["items"].AsArray().Select(i => ((string)i![query.Contains("status=", StringComparison.Ordinal) ? "receivedAt" : "dueAt"]!, (Guid)i["id"]!)));
                cursor = (string?)page.Json!["next"];
            }
            while (cursor is not null);
            Assert.That((seen.Count, seen.Distinct().Count()), Is.EqualTo(((int)expected, (int)expected)), query);
            var times = seen.Select(s => s.At);
            if (query.Contains("status=", StringComparison.Ordinal)) Assert.That(times, Is.Ordered.Descending, query);
            else Assert.That(times, Is.Ordered, query);
            if (query.Contains("status=", StringComparison.Ordinal)) continue;
            var counts = (await officer.GetAsync($"/api/office/cases/counts?{query}")).Ok();
            if (!query.Contains("light=", StringComparison.Ordinal)) Assert.That((long)counts["total"]!, Is.EqualTo(expected), query);
        }

        Assert.That(await app.Database.ScalarAsync<long>($"select count(*) from routing.triage_case where seal = 'Sealed' and {open}"),
            Is.EqualTo((long)(await officer.GetAsync("/api/office/cases/counts")).Ok()["sealed"]!));
    }
}
