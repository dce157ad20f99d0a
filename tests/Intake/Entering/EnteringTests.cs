using System.Net;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Tests.Intake.Entering;

/// <summary>A suggestion of the mini-program handed in for a themed collection: what is taken, what is refused, and at which instant.</summary>
internal sealed class EnteringTests
{
    private const string Path = "/api/mini/suggestions";

    [Test]
    public async Task An_entry_comes_to_Contest_as_it_was_handed_in_without_what_shows_a_person()
    {
        await using var app = await ShibeiApp.StartAsync();
        var collection = await Collected.OpenAsync(app);
        var wang = await app.ResidentAsync();
        var entry = Collected.Entry();
        (entry["form"], entry["group"], entry["members"]) = ("Team", "王秀兰和邻居们", new JsonArray("李建国", " 赵𠮷 "));
        entry["answers"]![0]!["text"] = "王秀兰家门口";
        var body = Collected.Suggestion(entry, b => b["rationale"] = "我是王秀兰，电话13805320001，李建国和赵𠮷也看到了。");
        var key = Guid.NewGuid().ToString();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => wang.PostAsync(Path, body.DeepClone(), key)));
        var receipt = receipts.First(r => r.Succeeded);
        Assert.That(((string)receipt["entry"]["collection"]!, (bool)receipt["entry"]["entered"]!), Is.EqualTo((Collected.Code, true)));
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.entry"), Is.EqualTo(1), "twice is once");
        var kept = await app.Database.ScalarAsync<string>("select group_name || '|' || field || '|' || form || '|' || rationale || '|' || (answers #>> '{0,Text}') from contest.entry");
        Assert.That(kept, Is.EqualTo("〔已隐去〕和邻居们|fire|Team|我是〔已隐去〕，电话〔已隐去〕，〔已隐去〕和〔已隐去〕也看到了。|〔已隐去〕家门口"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<string[]>("select hidden from contest.entry"), Is.EqualTo(new[] { "姓名", "电话号码", "联系方式" }));
            Assert.That(await app.Database.ScalarAsync<bool>("select array_length(member_ids, 1) = 2 and (select count(*) from identity.person p where p.id = any(member_ids)) = 2 from contest.entry"), Is.True, "the members are in the vault");
            Assert.That(await app.Database.ScalarAsync<bool>("select exists (select 1 from intake.collection_entry e where to_jsonb(e)::text like '%李建国%')"), Is.False);
            Assert.That(await app.Database.ScalarAsync<Guid>("select collection_id from contest.entry"), Is.EqualTo(collection));
            Assert.That((bool)(await wang.GetAsync($"{Path}/{receipt["id"]}")).Ok()["entry"]["entered"]!, Is.True);
        }

        var mine = (await wang.GetAsync("/api/mini/entries")).Ok()["items"]![0]!;
        Assert.That(((string)mine["collection"]!, (string)mine["field"]!, (string)mine["actions"]![0]!), Is.EqualTo(("我为安全出主意", "消防安全", "withdraw")));
        Assert.That((await (await app.ResidentAsync("li")).GetAsync("/api/mini/entries")).Ok()["items"].AsArray(), Is.Empty);
        Assert.That((int)(await app.Anyone().GetAsync($"/api/open/collections/{Collected.Code}")).Ok()["entries"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task A_millisecond_before_closing_is_in_time_and_at_closing_it_is_too_late()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app);
        await Collected.OpenAsync(app, "wuxian", c => c["late"] = "BecomeOrdinary");
        app.Time.Advance(Collected.ClosesAt.AddMilliseconds(-1) - app.Time.GetUtcNow());
        var wang = await app.ResidentAsync();
        var last = (await wang.PostAsync(Path, Collected.Suggestion())).Ok();
        Assert.That(DateTimeOffset.Parse((string)last["receivedAt"]!, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(Collected.ClosesAt.AddMilliseconds(-1)));
        app.Time.Advance(TimeSpan.FromMilliseconds(1));
        (await wang.PostAsync(Path, Collected.Suggestion())).Refused(HttpStatusCode.Conflict, "entry.closed");
        var late = (await wang.PostAsync(Path, Collected.Suggestion(Collected.Entry("wuxian")))).Ok();
        Assert.That(((bool)late["entry"]["entered"]!, (string)late["entry"]["text"]!), Is.EqualTo((false, "“我为安全出主意”已经截止，您的建议已转为日常建议继续办理。")));
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<Guid>("select suggestion_id from contest.entry"), Is.EqualTo((Guid)last["id"]!), "only the one in time");
        Assert.That((bool)(await wang.GetAsync($"{Path}/{late["id"]}")).Ok()["entry"]["entered"]!, Is.False);
        (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/cases/{late["id"]}")).Ok();
    }

    [Test]
    public async Task What_does_not_suit_the_collection_is_refused_and_nothing_is_registered()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app, change: c => (c["forms"], c["channels"]) = (new JsonArray("Individual", "Team"), new JsonArray("MiniProgram", "SuggestionBox")));
        await Collected.OpenAsync(app, "zhizhi", c => c["channels"] = new JsonArray("SuggestionBox"));
        var wang = await app.ResidentAsync();
        await RefusedAsync("entry.collection-unknown", e => e["collection"] = "jindianzi", "a draft is not there");
        await RefusedAsync("entry.collection-unknown", e => e["collection"] = "meiyou");
        await RefusedAsync("entry.channel-not-allowed", e => e["collection"] = "zhizhi");
        await RefusedAsync("entry.terms-outdated", e => e["termsVersion"] = "0");
        await RefusedAsync("entry.terms-outdated", e => e["termsVersion"] = null);
        await RefusedAsync("entry.field-unknown", e => e["field"] = "water");
        await RefusedAsync("entry.field-unknown", e => e["field"] = null);
        await RefusedAsync("entry.form-not-allowed", e => e["form"] = "Unit");
        await RefusedAsync("entry.group-missing", e => (e["form"], e["members"]) = ("Team", new JsonArray("李建国")));
        await RefusedAsync("entry.members-wrong", e => (e["form"], e["group"]) = ("Team", "邻居"));
        await RefusedAsync("entry.members-wrong", e => (e["form"], e["group"], e["members"]) = ("Team", "邻居", new JsonArray("王秀兰")), "the speaker is no member");
        await RefusedAsync("entry.members-wrong", e => (e["form"], e["group"], e["members"]) = ("Team", "邻居", new JsonArray("李建国", "李\u200B建国")));
        await RefusedAsync("entry.members-wrong", e => e["members"] = new JsonArray("李建国"), "alone is alone");
        await RefusedAsync("request.invalid", e => (e["form"], e["group"], e["members"]) = ("Team", "邻居", new JsonArray([.. Enumerable.Range(0, 11).Select(i => (JsonNode)$"成员{i}")])));
        await RefusedAsync("entry.answer-missing", e => e["answers"] = new JsonArray());
        await RefusedAsync("entry.answer-missing", e => e["answers"]![0]!["text"] = "\u200B\u200B");
        await RefusedAsync("entry.answer-wrong", e => e["answers"]!.AsArray().Add(new JsonObject { ["question"] = "how-often", ["text"] = "每年" }));
        await RefusedAsync("entry.answer-wrong", e => e["answers"]!.AsArray().Add(new JsonObject { ["question"] = "else", ["text"] = "？" }));
        await RefusedAsync("request.invalid", e => e["answers"]![0]!["text"] = new string('长', 501));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.Zero);
        var upper = Collected.Entry(Collected.Code.ToUpperInvariant());
        Assert.That((bool)(await wang.PostAsync(Path, Collected.Suggestion(upper))).Ok()["entry"]["entered"]!, Is.True);
        Assert.That((await wang.PostAsync(Path, Samples.Suggestion())).Ok().Json!["entry"], Is.Null, "an ordinary one says nothing of it");

        async Task RefusedAsync(string code, Action<JsonNode> change, string? why = null)
        {
            var entry = Collected.Entry();
            change(entry);
            var reply = await wang.PostAsync(Path, Collected.Suggestion(entry));
            Assert.That(reply.Code, Is.EqualTo(code), why ?? reply.Text);
        }
    }

    [Test]
    public async Task A_unit_enters_under_its_own_name_and_a_child_with_its_guardian()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app);
        var wang = await app.ResidentAsync();
        var entry = Collected.Entry();
        (entry["form"], entry["group"]) = ("Unit", "别的名称");
        (await wang.PostAsync(Path, Collected.Suggestion(entry.DeepClone()))).Refused(HttpStatusCode.BadRequest, "entry.form-not-allowed");
        var unit = Collected.Suggestion(entry, b => (b["suggester"]!["kind"], b["suggester"]!["name"]) = ("LegalPerson", "青岛某物业公司"));
        var (_, id) = await Collected.EnteredAsync(app, unit);
        Assert.That(await app.Database.ScalarAsync<string>("select group_name from contest.entry where id = $1", id), Is.EqualTo("青岛某物业公司"));
        var child = Collected.Suggestion(change: b =>
        {
            b["rationale"] = "妈妈李秀英让我写的，她的电话是13905320009。";
            b["suggester"]!["name"] = "王小明";
            b["suggester"]!["under14"] = true;
            b["suggester"]!["guardian"] = new JsonObject { ["name"] = "李秀英", ["phone"] = "13905320009", ["consents"] = true };
        });
        (_, id) = await Collected.EnteredAsync(app, child);
        Assert.That(await app.Database.ScalarAsync<string>("select rationale from contest.entry where id = $1", id), Is.EqualTo("妈妈〔已隐去〕让我写的，她的电话是〔已隐去〕。"));
    }
}
