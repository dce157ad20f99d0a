using System.Net;
using System.Text.Json.Nodes;
using ZhihuiShibei.Tests.Feedback;
using ZhihuiShibei.Tests.Identity;

namespace ZhihuiShibei.Tests.Intake.Persons;

/// <summary>What a person may correct and have erased, and what stays when they are gone.</summary>
internal sealed class PersonTests
{
    private const string Name = "欧阳秀兰", Phone = "13905329876", Other = "辽宁路88号2单元301", OpenId = "owang";

    [Test]
    public async Task Who_cancels_is_gone_from_every_table_and_the_suggestion_its_answer_and_figures_stay()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, number, id) = await HandledAsync(app);
        // Theirs alone: the demo's suggesters stay.
        var vault = await app.Database.ColumnAsync<byte[]>("""
            select sealed from identity.person where octet_length(sealed) > 0
            and id in (select suggester_id from intake.suggestion union select account_id from intake.suggestion)
            """);
        Assert.That(vault, Is.Not.Empty);
        Assert.That(await TracesAsync(app), Is.Empty, "in clear it lies nowhere even now");
        (await wang.PostAsync("/api/mini/me/cancel")).Ok();
        await app.SettleAsync();

        Assert.That(await TracesAsync(app), Is.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await app.Database.ScalarAsync<long>("""
                    select count(*) from identity.person p where p.id in (select suggester_id from intake.suggestion union select account_id from intake.suggestion)
                    and (octet_length(sealed) > 0 or phone_hash is not null or name_hash is not null or erased_at is null)
                    """), Is.Zero, "the vault's rows are empty");
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.account where open_id_hash is not null"), Is.Zero);
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.rating"), Is.EqualTo(1));
        }

        foreach (var envelope in vault)
            Assert.That(await HoldersOfAsync(app, envelope!), Is.Empty, "nor does a copy of the envelope");
        var officer = await app.StaffAsync("shegong");
        var file = (await officer.GetAsync($"/api/office/suggestions/{id}")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)file["number"]!, Is.EqualTo(number));
            Assert.That((string)file["statusText"]!, Is.EqualTo("已答复"));
            Assert.That((string)file["suggester"]["name"]!, Is.EqualTo("已按本人要求删除"));
            Assert.That(file["suggester"]["phone"], Is.Null);
            Assert.That(file.Text, Does.Contain("已在三个楼院加装扶手。"));
        }

        (await officer.PostAsync($"/api/office/suggestions/{id}/reveal", new { purpose = "HandleSuggestion" })).Refused(HttpStatusCode.NotFound, "personal-data.gone");
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty);
        var notices = (await officer.GetAsync($"/api/office/suggestions/{id}/notices")).Ok();
        Assert.That(notices["notices"].AsArray().Select(n => (string)n!["status"]!), Has.All.EqualTo("Cancelled"));
        Assert.That(
            await app.Database.ColumnAsync<string>("select distinct reason from feedback.history where act = 'Cancel'"), Is.EqualTo(new[] { "个人信息已按本人要求删除，不再联系" }));
        await app.HappensAsync(app.Progress(id));
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty, "later news is not called out to nobody");
        Assert.That((await officer.GetAsync("/api/office/ratings")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("own", false)]
    [TestCase("wechat", false)]
    [TestCase("wechat", true)]
    public async Task Consent_taken_back_or_an_account_cancelled_in_WeChat_erases_the_same(string where, bool cancels)
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, _, id) = await HandledAsync(app);
        if (where == "own") (await wang.PostAsync("/api/mini/me/consent/revoke")).Ok();
        else if (cancels) Assert.That(await app.WeChat.Pushes.CancelAsync(OpenId), Is.True);
        else Assert.That(await app.WeChat.Pushes.RevokeAsync(OpenId, "8"), Is.True);
        if (where == "wechat") await PushTests.WorkedOnAsync(app, 1);
        await app.SettleAsync();
        var officer = await app.StaffAsync("shegong");
        Assert.That((string)(await officer.GetAsync($"/api/office/suggestions/{id}")).Ok()["suggester"]["name"]!, Is.EqualTo("已按本人要求删除"));
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty);
        if (cancels) return;
        Assert.That((string)(await wang.GetAsync($"/api/mini/suggestions/{id}")).Ok()["statusText"]!, Is.EqualTo("已答复"), "the account still reads its answer");
        Assert.That((await wang.GetAsync("/api/mini/me")).Ok().Json!["phone"], Is.Null);
    }

    [Test]
    public async Task A_revocation_that_is_not_about_the_telephone_erases_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (_, _, id) = await HandledAsync(app);
        Assert.That(await app.WeChat.Pushes.RevokeAsync(OpenId, "5"), Is.True);
        await PushTests.WorkedOnAsync(app, 1);
        await app.SettleAsync();
        Assert.That((string)(await (await app.StaffAsync("shegong")).GetAsync($"/api/office/suggestions/{id}")).Ok()["suggester"]["name"]!, Is.EqualTo("欧***"));
    }

    [Test]
    public async Task One_suggestions_person_is_corrected_by_its_owner_and_erased_once_no_answer_is_pending()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"));
        var id = (Guid)(await wang.PostAsync("/api/mini/suggestions", Suggestion())).Ok()["id"]!;
        await app.SettleAsync();
        var path = $"/api/mini/suggestions/{id}/suggester";
        (await li.PutAsync(path, new { kind = "Person", name = "李四", phone = "13800000000" })).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await li.PostAsync($"{path}/erase")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await wang.PutAsync(path, new { kind = "Person", name = "欧阳兰", phone = (string?)null })).Refused(HttpStatusCode.BadRequest, "suggestion.contact-missing");
        (await wang.PutAsync(path, new { kind = "Person", name = "\u200B", phone = "13905320000" })).Refused(HttpStatusCode.BadRequest, "suggestion.element-missing");
        (await wang.PutAsync(path, new { kind = "LegalPerson", name = "青岛𠮷祥公司", phone = "0532-88880000" })).Ok();
        var officer = await app.StaffAsync("shegong");
        var seen = (await officer.PostAsync($"/api/office/suggestions/{id}/reveal", new { purpose = "HandleSuggestion" })).Ok();
        Assert.That(((string)seen["name"]!, (string)seen["phone"]!), Is.EqualTo(("青岛𠮷祥公司", "053288880000")));

        var pending = (await wang.PostAsync($"{path}/erase")).Refused(HttpStatusCode.Conflict, "suggester.answer-pending");
        Assert.That(pending.Detail, Does.Contain("撤回").And.Contain("注销账号"));
        (await wang.PostAsync($"/api/mini/suggestions/{id}/withdraw")).Ok();
        (await wang.PostAsync($"{path}/erase")).Ok();
        (await wang.PostAsync($"{path}/erase")).Ok();
        await app.SettleAsync();
        (await wang.PutAsync(path, new { kind = "Person", name = Name, phone = Phone })).Refused(HttpStatusCode.NotFound, "personal-data.gone");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.history where act = 'ForgetSuggester'"), Is.EqualTo(1));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'personal-data.erase'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_correction_beside_an_erasure_never_brings_the_person_back()
    {
        await using var app = await ShibeiApp.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            var resident = await app.ResidentAsync($"r{i}");
            var id = (Guid)(await resident.PostAsync("/api/mini/suggestions", Suggestion())).Ok()["id"]!;
            (await resident.PostAsync($"/api/mini/suggestions/{id}/withdraw")).Ok();
            await Task.WhenAll(
                resident.PutAsync($"/api/mini/suggestions/{id}/suggester", new { kind = "Person", name = Name, phone = Phone }),
                resident.PostAsync($"/api/mini/suggestions/{id}/suggester/erase"));
        }

        Assert.That(await app.Database.ScalarAsync<long>(
            "select count(*) from identity.person where id in (select suggester_id from intake.suggestion) and octet_length(sealed) > 0"), Is.Zero);
    }

    [Test]
    public async Task A_child_needs_a_guardians_consent_and_staff_a_purpose_of_its_own()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        object? guardian = null;
        async Task<Reply> SubmitAsync(bool under14 = true) => await wang.PostAsync("/api/mini/suggestions", Suggestion(under14, guardian));
        (await SubmitAsync()).Refused(HttpStatusCode.BadRequest, "suggester.guardian-missing");
        guardian = new { name = "欧阳父", phone = "13705321111", consents = false };
        (await SubmitAsync()).Refused(HttpStatusCode.BadRequest, "suggester.guardian-missing");
        guardian = new { name = "欧阳父", phone = "abc", consents = true };
        (await SubmitAsync()).Refused(HttpStatusCode.BadRequest, "request.invalid");
        guardian = new { name = "欧阳父", phone = "13705321111", consents = true };
        (await SubmitAsync(under14: false)).Refused(HttpStatusCode.BadRequest, "suggester.guardian-not-needed");
        var id = (Guid)(await SubmitAsync()).Ok()["id"]!;
        await app.SettleAsync();

        var officer = await app.StaffAsync("shegong");
        var file = (await officer.GetAsync($"/api/office/suggestions/{id}")).Ok();
        Assert.That((bool)file["suggester"]["minor"]!, Is.True);
        Assert.That(file.Text, Does.Not.Contain("欧阳").And.Not.Contain("13705321111"));
        (await officer.PostAsync($"/api/office/suggestions/{id}/reveal", new { purpose = "HandleSuggestion" })).Refused(HttpStatusCode.Conflict, "personal-data.minor-purpose");
        Assert.That(await LooksAsync(), Is.Zero);
        var seen = (await officer.PostAsync($"/api/office/suggestions/{id}/reveal", new { purpose = "HandleMinor" })).Ok();
        Assert.That(((string)seen["guardianName"]!, (string)seen["guardianPhone"]!), Is.EqualTo(("欧阳父", "13705321111")));
        Assert.That(await LooksAsync(), Is.EqualTo(1));

        await app.HappensAsync(app.Accepted(id));
        var call = (string)(await officer.GetAsync("/api/office/calls")).Ok()["items"][0]!["id"]!;
        (await officer.PostAsync($"/api/office/calls/{call}/reveal")).Refused(HttpStatusCode.Conflict, "personal-data.minor-purpose");
        Assert.That((string)(await officer.PostAsync($"/api/office/calls/{call}/reveal?minor=true")).Ok()["guardianPhone"]!, Is.EqualTo("13705321111"));
        var grown = (Guid)(await wang.PostAsync("/api/mini/suggestions", Suggestion())).Ok()["id"]!;
        (await officer.PostAsync($"/api/office/suggestions/{grown}/reveal", new { purpose = "HandleMinor" })).Refused(HttpStatusCode.Conflict, "personal-data.minor-purpose");

        Task<long> LooksAsync() => app.Database.ScalarAsync<long>(
            "select count(*) from kernel.audit where action = 'personal-data.reveal' and actor_kind = 'Staff' and detail like '办理未成年人建议 %'");
    }

    /// <summary>A suggestion of wang's, answered and rated, with calls still to be made.</summary>
    private static async Task<(ApiClient Wang, string Number, Guid Id)> HandledAsync(ShibeiApp app)
    {
        var wang = await app.ResidentAsync();
        (await wang.PostAsync("/api/mini/me/phone", new { code = app.WeChat.IssuePhoneCode(OpenId, Phone) })).Ok();
        (await wang.PutAsync("/api/mini/me", new { kind = "Person", name = Name })).Ok();
        var receipt = (await wang.PostAsync("/api/mini/suggestions", Suggestion())).Ok();
        var id = (Guid)receipt["id"]!;
        await app.SettleAsync();
        await app.HappensAsync(app.Accepted(id));
        await app.HappensAsync(app.Concluded(id));
        (await wang.PostAsync($"/api/mini/suggestions/{id}/rating", new { reply = 5, speed = 4, result = 5 })).Ok();
        await app.SettleAsync();
        return (wang, (string)receipt["number"]!, id);
    }

    private static JsonObject Suggestion(bool under14 = false, object? guardian = null)
    {
        var suggestion = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        var person = suggestion["suggester"]!;
        (person["name"], person["phone"], person["otherContact"], person["under14"]) = (Name, Phone, Other, under14);
        if (guardian is not null) person["guardian"] = System.Text.Json.JsonSerializer.SerializeToNode(guardian);
        return suggestion;
    }

    /// <summary>Tables of any schema that show the person in clear, as text or as bytes.</summary>
    private static async Task<List<string>> TracesAsync(ShibeiApp app)
    {
        List<string> traces = [];
        foreach (var secret in new[] { Name, Phone, Other, OpenId })
        {
            traces.AddRange((await ColumnsAsync(app, $"t::text like '%{secret}%'")).Select(where => $"{secret} in {where}"));
            traces.AddRange((await HoldersOfAsync(app, System.Text.Encoding.UTF8.GetBytes(secret))).Select(where => $"{secret} in {where}"));
        }

        return traces;
    }

    private static async Task<List<string>> ColumnsAsync(ShibeiApp app, string condition)
    {
        List<string> found = [];
        foreach (var table in await app.Database.ColumnAsync<string>(
            "select table_schema || '.' || table_name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')"))
        {
            if (await app.Database.ScalarAsync<bool>($"select exists (select from {table} t where {condition})")) found.Add(table!);
        }

        return found;
    }

    /// <summary>Binary columns of any table that hold these bytes.</summary>
    private static async Task<List<string>> HoldersOfAsync(ShibeiApp app, byte[] bytes)
    {
        List<string> found = [];
        foreach (var column in await app.Database.ColumnAsync<string>("""
            select table_schema || '.' || table_name || ' ' || column_name from information_schema.columns
            where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema')
            """))
        {
            var (table, name) = (column!.Split(' ')[0], column.Split(' ')[1]);
            if (await app.Database.ScalarAsync<bool>($"select exists (select from {table} where position($1 in {name}) > 0)", bytes)) found.Add(column);
        }

        return found;
    }
}
