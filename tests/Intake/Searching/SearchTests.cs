using System.Net;

namespace ZhihuiShibei.Tests.Intake.Searching;

/// <summary>检索: officials find what they may see, by anything it is sorted by.</summary>
internal sealed class SearchTests
{
    [Test]
    public async Task Words_numbers_and_filters_find_what_has_all_of_them()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        var toilets = await Cases.SubmittedAsync(app, "li", "台东步行街增设公共卫生间AED");
        await Similarity.SimilarTests.IndexedAsync(app, 2);
        var social = await app.StaffAsync("shegong");

        async Task Finds(string query, params Guid[] ids) => Assert.That(
            (await social.GetAsync($"/api/office/suggestions?{query}")).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!), Is.EqualTo(ids), query);

        await Finds("", toilets, there.SuggestionId);
        await Finds("words=扶手 六层无电梯", toilets, there.SuggestionId);
        await Finds("words=卫生间", toilets);
        await Finds("words=ａｅｄ", toilets);
        await Finds("words=卫生间 助老");
        await Finds("words=“去年冬天有两位”", toilets, there.SuggestionId);
        await Finds("words=“有两位去年冬天”");
        await Finds("words=量子纠缠");
        await Finds("number=SB 20241128 0001", there.SuggestionId);
        await Finds("number=0002", toilets);
        await Finds("number=20241128", toilets, there.SuggestionId);
        await Finds("channel=MiniProgram&domain=Livelihood&aspect=OldResidentialRenewal&subdistrict=370203005&community=370203005001&publicity=Anonymous", toilets, there.SuggestionId);
        await Finds("community=370203005002");
        await Finds("status=InHandling&words=扶手", there.SuggestionId);
        await Finds("status=Returned");
        await Finds("from=2024-11-28&to=2024-11-28&words=扶手", toilets, there.SuggestionId);
        await Finds("from=2024-11-29");
        await Finds("to=2024-11-27");

        var found = (await social.GetAsync("/api/office/suggestions?words=助老扶手&size=1")).Ok();
        var first = found["items"][0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)first["topic"]!["text"]!, Is.EqualTo("在老旧楼院增设助老扶手"));
            Assert.That(((int)first["topic"]!["marks"]![0]!["offset"]!, (int)first["topic"]!["marks"]![0]!["length"]!), Is.EqualTo((7, 4)));
            Assert.That(found.Text, Does.Not.Contain("王秀兰"));
        }

        (await social.GetAsync("/api/office/suggestions?words=路")).Refused(HttpStatusCode.BadRequest, "search.too-short");
        (await social.GetAsync("/api/office/suggestions?number=abc")).Refused(HttpStatusCode.BadRequest, "search.bad-number");
        (await social.GetAsync("/api/office/suggestions?cursor=x")).Refused(HttpStatusCode.BadRequest, "request.bad-cursor");
        (await social.GetAsync($"/api/office/suggestions?words={new string('长', 101)}")).Refused(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Test]
    public async Task A_unit_searches_its_own_orders_only()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        await Cases.SubmittedAsync(app, "li");
        await Similarity.SimilarTests.IndexedAsync(app, 2);
        var (lead, other) = (await app.StaffAsync("zhujianju"), await app.StaffAsync("jiaotiju"));
        foreach (var query in new[] { "", "words=扶手", "status=InHandling", "community=370203005001&words=扶手" })
        {
            Assert.That((await lead.GetAsync($"/api/office/suggestions?{query}")).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!), Is.EqualTo(new[] { there.SuggestionId }), query);
            Assert.That((await other.GetAsync($"/api/office/suggestions?{query}")).Ok()["items"].AsArray(), Is.Empty, query);
        }
    }

    [Test]
    public async Task Every_page_continues_where_the_last_one_ended_also_within_one_instant()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        for (var i = 0; i < 7; i++) (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion($"第{i}处增设扶手"))).Ok();
        await Similarity.SimilarTests.IndexedAsync(app, 7);
        var social = await app.StaffAsync("shegong");
        foreach (var query in new[] { "size=2", "size=2&words=增设扶手", "size=2&status=Registered" })
        {
            List<string> topics = [];
            for (string? next = ""; next is not null;)
            {
                var page = (await social.GetAsync($"/api/office/suggestions?{query}&cursor={next}")).Ok();
                topics.AddRange(page["items"].AsArray().Select(i => (string)i!["topic"]!["text"]!));
                next = (string?)page.Json!["next"];
            }

            Assert.That(topics, Is.EqualTo(Enumerable.Range(0, 7).Reverse().Select(i => $"第{i}处增设扶手")), query);
        }
    }

    [Test]
    public async Task A_person_is_found_by_telephone_or_name_and_the_search_is_recorded()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        for (var i = 0; i < 22; i++) (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion($"第{i}处增设扶手"))).Ok();
        var social = await app.StaffAsync("shegong");
        List<string> topics = [];
        for (string? next = null, page = "first"; page is not null;)
        {
            var found = (await social.PostAsync("/api/office/suggestions/by-person", new { phoneOrName = "138-0532-0001", purpose = "HandleSuggestion", cursor = next })).Ok();
            topics.AddRange(found["items"].AsArray().Select(i => (string)i!["topic"]!["text"]!));
            page = next = (string?)found.Json!["next"];
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(topics, Is.EqualTo(Enumerable.Range(0, 22).Reverse().Select(i => $"第{i}处增设扶手")));
            Assert.That((await social.PostAsync("/api/office/suggestions/by-person", new { phoneOrName = "王秀兰", purpose = "TelephoneCall" })).Ok()["items"].AsArray(), Has.Count.EqualTo(20));
            Assert.That((await social.PostAsync("/api/office/suggestions/by-person", new { phoneOrName = "王秀", purpose = "TelephoneCall" })).Ok()["items"].AsArray(), Is.Empty);
            Assert.That(
                await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'personal-data.search' and actor_kind = 'Staff' and detail like '核实建议内容%'"),
                Is.EqualTo(2));
        }

        (await social.PostAsync("/api/office/suggestions/by-person", new { phoneOrName = "13805320001" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(app.Log.All, Has.None.Contains("13805320001").And.None.Contains("138-0532-0001"));
    }
}
