using System.Net;

namespace ZhihuiShibei.Tests.Intake.Themes;

/// <summary>Windows, growth, likeness and who counts as whom.</summary>
internal sealed class WindowTests
{
    [Test]
    public async Task A_theme_grows_and_falls_against_the_window_before_and_is_found_by_itself()
    {
        await using var app = await ShibeiApp.StartAsync("Intake:Themes:SmallNumber=3");
        for (var n = 0; n < 7; n++) await Asked.SubmitAsync(app, $"early{n}", "早市占道经营");
        for (var n = 0; n < 40; n++) await Asked.SubmitAsync(app, $"others{n}", new string((char)('一' + (n * 37)), 4));
        await Similarity.SimilarTests.IndexedAsync(app, 47);
        await app.Database.ExecuteAsync("delete from intake.twins_due");
        app.Time.Advance(TimeSpan.FromDays(8));
        for (var n = 0; n < 12; n++) await Asked.SubmitAsync(app, $"late{n}", "夜里施工噪声");
        for (var n = 0; n < 40; n++) await Asked.SubmitAsync(app, $"more{n}", new string((char)('一' + (n * 41)), 4));
        await Similarity.SimilarTests.IndexedAsync(app, 99);
        await app.Database.ExecuteAsync("delete from intake.twins_due");
        // Nobody asks for it: the sweep finds that the themes are old.
        var now = app.Time.GetUtcNow();
        await Eventually.TrueAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromMinutes(1));
            return await app.Database.ScalarAsync<long>("select count(*) from intake.theme_state where computed_at > $1", now.AddMinutes(30)) == 1;
        }, "the sweep has computed");
        var shegong = await app.StaffAsync("shegong");

        var (noise, market) = ((await Asked.RankingAsync(shegong, "days=7&order=Growing"))[0], (await Asked.RankingAsync(shegong, "days=7&order=Falling"))[0]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string)noise["title"]!, noise.People(), (string)noise["trend"]!, (int)noise["before"]!["people"]!), Is.EqualTo(("夜里施工噪声", 12, "New", 0)));
            Assert.That(((string)market["title"]!, market.People(), (string)market["trend"]!, (int)market["before"]!["people"]!, (int)market["before"]!["of"]!),
                Is.EqualTo(("早市占道经营", 0, "Falling", 7, 47)));
            Assert.That((await Asked.RankingAsync(shegong, "days=7")).Titled("早市"), Is.Null, "nobody asked for it in the window");
            Assert.That((await Asked.RankingAsync(shegong)).Titled("早市").People(), Is.EqualTo(7));
            Assert.That((await Asked.RankingAsync(shegong, "from=2024-11-28&to=2024-11-28")).Single().People(), Is.EqualTo(7));
        }

        var ninety = (await shegong.GetAsync("/api/office/themes?days=90&size=1")).Ok();
        var next = (await shegong.GetAsync($"/api/office/themes?days=90&size=1&cursor={ninety["next"]}")).Ok();
        Assert.That(new[] { ninety, next }.Select(p => (string)p["items"][0]!["title"]!), Is.EqualTo(new[] { "夜里施工噪声", "早市占道经营" }), "kept by the sweep");
        Assert.That((int)ninety["stepDays"]!, Is.EqualTo(7));
        foreach (var (query, status, code) in new[]
        {
            ("days=8", HttpStatusCode.BadRequest, "theme.window-invalid"), ("from=2024-11-28", HttpStatusCode.BadRequest, "theme.window-invalid"),
            ("from=2024-11-29&to=2024-11-28", HttpStatusCode.BadRequest, "theme.window-invalid"), ("from=2024-11-01&to=2999-01-01", HttpStatusCode.BadRequest, "theme.window-invalid"),
            ("days=7&from=2024-11-28&to=2024-11-28", HttpStatusCode.BadRequest, "theme.window-invalid"), ("from=2024-09-01&to=2024-11-28", HttpStatusCode.Conflict, "theme.window-too-long"),
            ("days=90&domain=Safety", HttpStatusCode.Conflict, "theme.window-too-long"), ("cursor=x", HttpStatusCode.BadRequest, "request.bad-cursor"),
        }) (await shegong.GetAsync($"/api/office/themes?{query}")).Refused(status, code);
    }

    [Test]
    public async Task Texts_that_say_the_same_are_a_theme_whatever_their_titles_and_it_stays_the_same_theme()
    {
        const string Letter = "海伦路南侧的口袋公园只有两盏灯，傍晚遛弯的老人看不清台阶，上周有人崴了脚。入口处的坡道没有扶手，轮椅推上去十分吃力，"
            + "雨后青苔湿滑，清洁工也提醒过几次。凉亭里的长凳断了一条腿，孩子们常常爬上爬下。请在台阶两侧加装低位照明，并把坏掉的三盏庭院灯换成节能灯，"
            + "坡道铺上防滑条，修好凉亭长凳，树池边缘用橡胶包住；再请园林部门每季度巡查一遍，把电话写在牌子上，哪里坏了随手能报。";
        await using var app = await ShibeiApp.StartAsync();
        var titles = new[] { "一点想法", "请领导看看", "晚上不敢去", "照亮回家的路", "望能重视" };
        List<Guid> ids = [];
        foreach (var (title, n) in titles.Select((t, n) => (t, n))) ids.Add(await Asked.SubmitAsync(app, $"reader{n}", title, Letter));
        var shegong = await app.StaffAsync("shegong");
        var computation = await Asked.ComputeAsync(app, shegong, linked: true);
        var found = (await Asked.RankingAsync(shegong)).Single();
        Assert.That(((string)found["origin"]!, found.People()), Is.EqualTo(("Likeness", 5)));
        Assert.That(await Asked.SuggestionsAsync(shegong, found), Is.EquivalentTo(ids));
        Assert.That(titles, Does.Contain((string)found["title"]!));

        // Its words are nobody's to read from the moment it is withdrawn.
        var central = Array.IndexOf(titles, (string)found["title"]!);
        (await (await app.ResidentAsync($"reader{central}")).PostAsync($"/api/mini/suggestions/{ids[central]}/withdraw", new { })).Ok();
        var bare = (await Asked.RankingAsync(shegong)).Single();
        Assert.That(((string)bare["title"]!, bare.People()), Is.EqualTo(("内容相同的建议", 4)));
        await Asked.ComputeAsync(app, shegong);
        var renamed = (await Asked.RankingAsync(shegong)).Single();
        Assert.That((Guid)renamed["themeId"]!, Is.EqualTo((Guid)found["themeId"]!));
        Assert.That(titles.Except([titles[central]]), Does.Contain((string)renamed["title"]!));
        (await shegong.PostAsync($"/api/office/themes/{found["themeId"]}/name", new { name = "海伦路口袋公园照明" })).Ok();

        ids.Add(await Asked.SubmitAsync(app, "reader9", "一盏灯", Letter));
        await Asked.ComputeAsync(app, shegong, linked: true);
        var again = (await Asked.RankingAsync(shegong)).Single();
        Assert.That(((string)again["title"]!, again.People(), (Guid)again["themeId"]!), Is.EqualTo(("海伦路口袋公园照明", 5, (Guid)found["themeId"]!)));

        var kept = (await shegong.GetAsync($"/api/office/theme-computations/{computation}")).Ok();
        Assert.That(((int)kept["items"][0]!["now"]!["people"]!, (string)kept["items"][0]!["title"]!), Is.EqualTo((5, "海伦路口袋公园照明")), "the figure of its day, under today's name");
        (await shegong.GetAsync($"/api/office/theme-computations/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound, "theme.computation-not-found");
        var lead = central == 0 ? 1 : 0;
        await CoSignersAndErasedPeopleAsync(app, shegong, $"reader{lead}", ids[lead]);
    }

    /// <summary>Who signs with others counts; who has themselves erased counts on as nobody in particular.</summary>
    private static async Task CoSignersAndErasedPeopleAsync(ShibeiApp app, ApiClient shegong, string reader, Guid first)
    {
        var (lead, signer) = (await app.ResidentAsync(reader), await app.ResidentAsync("signer"));
        var code = (string)(await lead.PostAsync($"/api/mini/suggestions/{first}/joint")).Ok()["invitationCode"]!;
        (await signer.PostAsync("/api/mini/joint/confirm", new { invitationCode = code, name = "李建国", phone = "13805320002" })).Ok();
        await Asked.ComputeAsync(app, shegong);
        var joint = (await Asked.RankingAsync(shegong)).Single();
        Assert.That((joint.People(), (int)joint["suggestions"]!), Is.EqualTo((6, 5)));
        (await (await app.ResidentAsync("reader9")).PostAsync("/api/mini/me/cancel")).Ok();
        await app.SettleAsync();
        await Asked.ComputeAsync(app, shegong);
        Assert.That((await Asked.RankingAsync(shegong)).Single().People(), Is.EqualTo(6));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.theme_source where suggestion_id = person and phone_key is null and account_id is null"), Is.EqualTo(1));
    }
}
