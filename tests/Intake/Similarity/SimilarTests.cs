using System.Net;

namespace ZhihuiShibei.Tests.Intake.Similarity;

/// <summary>有人提过吗: over HTTP, for residents and officials.</summary>
internal sealed class SimilarTests
{
    private static readonly object Paraphrase = new
    {
        topic = "在老旧楼院的楼道安装助老扶手",
        rationale = "我们楼院没有电梯，七十岁以上老人三十余位，楼道没有扶手，冬天有老人摔伤。",
        countermeasures = "请街道结合老旧楼院改造，每层楼道加装双侧扶手，一层放折叠座椅。",
    };

    [Test]
    public async Task Officials_find_what_they_may_see_and_residents_what_is_published()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        await Cases.SubmittedAsync(app, "li", "台东步行街增设公共卫生间");
        await IndexedAsync(app, 2);
        var (social, lead, other) = (await app.StaffAsync("shegong"), await app.StaffAsync("zhujianju"), await app.StaffAsync("jiaotiju"));

        var found = (await social.PostAsync("/api/office/suggestions/similar", Paraphrase)).Ok();
        var first = found["items"][0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)found["degraded"]!, Is.False);
            Assert.That((Guid)first["id"]!, Is.EqualTo(there.SuggestionId));
            Assert.That((double)first["score"]!, Is.InRange(0.5, 1));
            Assert.That(MarkedIn(first["topic"]!), Does.Contain("助老扶手"));
            Assert.That(MarkedIn(first["excerpt"]!), Has.Some.Contains("七十岁以上老人三十余位"));
            Assert.That((string)first["statusText"]!, Is.EqualTo("办理中"));
        }

        Assert.That((await lead.PostAsync("/api/office/suggestions/similar", Paraphrase)).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        Assert.That((await other.PostAsync("/api/office/suggestions/similar", Paraphrase)).Ok()["items"].AsArray(), Is.Empty);
        (await other.GetAsync($"/api/office/suggestions/{there.SuggestionId}/similar")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");

        var resident = await app.ResidentAsync("zhao");
        Assert.That((await resident.PostAsync("/api/mini/suggestions/similar", Paraphrase)).Ok()["items"].AsArray(), Is.Empty);
        await Publishing.Steps.PublishedAsync(app, there.SuggestionId);
        var shown = (await resident.PostAsync("/api/mini/suggestions/similar", Paraphrase)).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown["items"].AsArray(), Has.Count.EqualTo(1));
            Assert.That((string)shown["items"][0]!["outcome"]!, Is.EqualTo("承办单位已签收"));
            Assert.That(shown.Text, Does.Not.Contain("SB-2024").And.Not.Contain(there.SuggestionId.ToString()));
        }
    }

    [Test]
    public async Task New_suggestions_are_linked_to_those_that_say_the_same_and_withdrawn_ones_drop_out()
    {
        await using var app = await ShibeiApp.StartAsync();
        var first = await Cases.SubmittedAsync(app, "wang");
        await IndexedAsync(app, 1);
        var second = await Cases.SubmittedAsync(app, "li", "老旧楼院加装助老扶手");
        await IndexedAsync(app, 2);
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from intake.twins_due") == 0, "both were looked up");
        Assert.That(await app.Database.ScalarAsync<Guid>("select other_id from intake.twin where suggestion_id = $1", second), Is.EqualTo(first));

        var social = await app.StaffAsync("shegong");
        Assert.That(Ids(await social.GetAsync($"/api/office/suggestions/{first}/similar")), Is.EqualTo(new[] { second }));
        (await (await app.ResidentAsync("li")).PostAsync($"/api/mini/suggestions/{second}/withdraw", new { })).Ok();
        Assert.That(Ids(await social.GetAsync($"/api/office/suggestions/{first}/similar")), Is.Empty);
        Assert.That(await app.Database.ScalarAsync<int>("select documents from intake.bigram where code = 0"), Is.EqualTo(2));
    }

    [Test]
    public async Task Odd_texts_find_nothing_and_are_no_fault()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion("𠮷祥里小区👵🏽扶手"))).Ok();
        await IndexedAsync(app, 1);
        (await resident.PostAsync("/api/mini/suggestions/similar", new { topic = "" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await resident.PostAsync("/api/mini/suggestions/similar", new { topic = new string('长', 61) })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        var social = await app.StaffAsync("shegong");
        foreach (var topic in new[] { "👵🏽👍", "，。！", "\u202E手", "手", "0123456789", new string('扶', 60) })
        {
            var answer = (await social.PostAsync("/api/office/suggestions/similar", new { topic, rationale = new string('手', 5000) })).Ok();
            Assert.That(((bool)answer["degraded"]!, answer["items"].AsArray().Count), Is.EqualTo((false, 0)), topic);
        }

        Assert.That((await social.PostAsync("/api/office/suggestions/similar", new { topic = "𠮷祥里小区扶手" })).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_waits_too_long_gets_an_empty_answer_and_can_submit()
    {
        await using var app = await ShibeiApp.StartAsync("Intake:Similarity:AtOnce=0", "Intake:Similarity:Limit=00:00:00.05");
        var resident = await app.ResidentAsync();
        var answer = (await resident.PostAsync("/api/mini/suggestions/similar", Paraphrase)).Ok();
        Assert.That((bool)answer["degraded"]!, Is.True);
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok();
    }

    /// <summary>Waits until so many suggestions have their signature.</summary>
    internal static Task IndexedAsync(ShibeiApp app, long count, TimeSpan? within = null) => Eventually.TrueAsync(
        async () => await app.Database.ScalarAsync<long>("select count(*) from intake.search_entry") == count, $"{count} signatures are written", within);

    private static IEnumerable<Guid> Ids(Reply reply) => reply.Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!);

    private static IEnumerable<string> MarkedIn(System.Text.Json.Nodes.JsonNode text) =>
        text["marks"]!.AsArray().Select(m => ((string)text["text"]!).Substring((int)m!["offset"]!, (int)m["length"]!));
}
