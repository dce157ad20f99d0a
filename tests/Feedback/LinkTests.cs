using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>The one-time link: a page anybody may look at, and one rating.</summary>
internal sealed class LinkTests
{
    private const string Site = "Feedback:Site=https://jianyi.example.cn/";
    private static readonly Dictionary<string, string> Good = new() { ["reply"] = "5", ["speed"] = "4", ["result"] = "5", ["comment"] = "很快，𠮷祥👍" };

    [Test]
    public async Task Looking_uses_nothing_up_and_of_two_ways_at_once_one_rates()
    {
        await using var app = await ShibeiApp.StartAsync(Site);
        var (resident, officer, id) = await AnsweredAsync(app);
        var old = await IssueAsync(officer, id);
        var (path, code) = await IssueAsync(officer, id);
        using var http = new HttpClient { BaseAddress = app.Address };
        Assert.That(await StatusAsync(http.GetAsync(old.Path)), Is.EqualTo(HttpStatusCode.NotFound), "a new link takes the place of the old");
        for (var i = 0; i < 3; i++) Assert.That(await StatusAsync(http.GetAsync(path)), Is.EqualTo(HttpStatusCode.OK), "a preview looks too");
        var page = await http.GetStringAsync(path);
        Assert.That(page, Does.Contain("在老旧楼院增设助老扶手").And.Not.Contain("王秀兰").And.Not.Contain("<script"));
        Assert.That(await StatusAsync(http.PostAsync(path, new FormUrlEncodedContent([new("reply", "5"), new("speed", "9")]))), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await StatusAsync(http.PostAsync(path, new StringContent("{}"))), Is.EqualTo(HttpStatusCode.BadRequest));

        var app1 = resident.PostAsync($"/api/mini/suggestions/{id}/rating", new { reply = 5, speed = 4, result = 5 });
        var office = officer.PostAsync($"/api/office/suggestions/{id}/follow-up-rating", new { reply = 3, speed = 3, result = 3 });
        var links = Enumerable.Range(0, 4).Select(_ => StatusAsync(http.PostAsync(path, new FormUrlEncodedContent(Good)))).ToList();
        var all = new[] { (await app1).Status, (await office).Status }.Concat(await Task.WhenAll(links)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Count(s => s == HttpStatusCode.OK), Is.EqualTo(1), string.Join(' ', all));
            Assert.That(all.Where(s => s != HttpStatusCode.OK), Has.All.EqualTo(HttpStatusCode.Conflict));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.rating"), Is.EqualTo(1));
            Assert.That(await StatusAsync(http.PostAsync(path, new FormUrlEncodedContent(Good))), Is.EqualTo(HttpStatusCode.Conflict), "reused");
            Assert.That(
                await app.Database.ScalarAsync<long>("select count(*) from feedback.rating_link where encode(token_hash, 'escape') like '%' || $1 || '%'", path[3..]), Is.Zero, "only its hash is kept");
            Assert.That(code, Does.Match("^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$"));
        }

        (await officer.PostAsync($"/api/office/suggestions/{id}/rating-link")).Refused(HttpStatusCode.Conflict, "rating.already-given");
    }

    [Test]
    public async Task The_short_code_opens_with_the_query_secret_only_and_the_rating_says_how_it_came()
    {
        await using var app = await ShibeiApp.StartAsync(Site);
        var (resident, officer, id) = await AnsweredAsync(app);
        var (_, code) = await IssueAsync(officer, id);
        var secret = (string)(await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok()["querySecret"]!;
        using var http = new HttpClient { BaseAddress = app.Address };
        var (wrong, right) = (new Dictionary<string, string>(Good), new Dictionary<string, string>(Good));
        (wrong["code"], wrong["secret"]) = (code, "23456789");
        (right["code"], right["secret"]) = (code.ToLowerInvariant().Replace("-", " "), secret.Insert(4, " "));
        Assert.That(await StatusAsync(http.PostAsync("/r", new FormUrlEncodedContent(wrong))), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await StatusAsync(http.PostAsync("/r", new FormUrlEncodedContent(right))), Is.EqualTo(HttpStatusCode.OK));
        var ratings = (await officer.GetAsync("/api/office/ratings")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string)ratings["items"][0]!["wayText"]!, (string)ratings["items"][0]!["comment"]!), Is.EqualTo(("一次性链接", "很快，𠮷祥👍")));
            Assert.That(ratings["participation"].ToJsonString(), Is.EqualTo("""{"asked":1,"reached":1,"answered":1,"dissatisfied":0}"""));
        }
    }

    [Test]
    public async Task A_link_that_lapsed_or_whose_answer_is_gone_says_so_on_its_page()
    {
        await using var app = await ShibeiApp.StartAsync(Site, "Feedback:LinkDays=1");
        var (resident, officer, id) = await AnsweredAsync(app);
        var (path, _) = await IssueAsync(officer, id);
        using var http = new HttpClient { BaseAddress = app.Address };
        Assert.That(await (await http.GetAsync("/r/nonsense")).Content.ReadAsStringAsync(), Does.Contain("没有找到这个评价链接"));
        await app.HappensAsync(new RehandlingOrdered(id, "重新办理", app.Time.GetUtcNow()));
        Assert.That(await (await http.PostAsync(path, new FormUrlEncodedContent(Good))).Content.ReadAsStringAsync(), Does.Contain("不再有效"));
        await app.HappensAsync(app.Concluded(id, round: 2));
        (path, _) = await IssueAsync(officer, id);
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(await (await http.GetAsync(path)).Content.ReadAsStringAsync(), Does.Contain("已过期"));
        await app.HappensAsync(new SuggestionWithdrawn(id, null, app.Time.GetUtcNow()));
        Assert.That(await (await http.GetAsync(path)).Content.ReadAsStringAsync(), Does.Contain("已由您撤回"));
        officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/suggestions/{id}/rating-link")).Refused(HttpStatusCode.NotFound, "rating.suggestion-not-found");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.rating"), Is.Zero);
        Assert.That(resident, Is.Not.Null);
    }

    [Test]
    public async Task The_page_is_filled_in_on_a_phone_without_script()
    {
        await using var app = await ShibeiApp.StartAsync(Site);
        var (_, officer, id) = await AnsweredAsync(app);
        var (path, _) = await IssueAsync(officer, id);
        await Browser.LookAsync(new Uri(app.Address, "/r"), "rate-by-code");
        await Browser.LookAsync(new Uri(app.Address, path), "rate", async page =>
        {
            foreach (var name in new[] { "reply", "speed", "result" }) await page.CheckAsync($"input[name={name}][value='4']");
            await page.FillAsync("#comment", "谢谢");
            Assert.That(await page.EvaluateAsync<bool>("document.querySelector('form').checkValidity()"), Is.True);
        });
    }

    private static async Task<(ApiClient Resident, ApiClient Officer, Guid Id)> AnsweredAsync(ShibeiApp app)
    {
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id), app.Concluded(id));
        return (resident, await app.StaffAsync("shegong"), id);
    }

    private static async Task<(string Path, string Code)> IssueAsync(ApiClient officer, Guid id)
    {
        var issued = (await officer.PostAsync($"/api/office/suggestions/{id}/rating-link")).Ok();
        var address = new Uri((string)issued["address"]!);
        Assert.That(address.Host, Is.EqualTo("jianyi.example.cn"));
        return (address.AbsolutePath, (string)issued["shortCode"]!);
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        return response.StatusCode;
    }
}
