using System.Net;
using ZhihuiShibei.Files.Tables;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>Two officers, one person with several pieces of news, and a wish not to be called.</summary>
internal sealed class CallDeskTests
{
    [Test]
    public async Task One_officer_calls_one_person_and_what_is_told_together_has_each_its_proof()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var (one, two) = (await app.SubmitAsync(resident), await app.SubmitAsync(resident, "在社区食堂增设老年餐"));
        await app.HappensAsync(app.Accepted(one), app.Accepted(two), app.Progress(two));
        var (officer, other) = (await app.StaffAsync("shegong"), await app.StaffAsync("mijian"));
        var items = (await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray();
        var ids = items.Select(i => (Guid)i!["id"]!).ToList();
        Assert.That(items[0]!["together"]!.AsArray().Select(i => (Guid)i!), Is.EquivalentTo(ids.Skip(1)), "one telephone number is one call");

        var replies = await Task.WhenAll(ids.Select(id => other.PostAsync($"/api/office/calls/{id}/claim")));
        Assert.That(replies.Select(r => r.Ok()["tell"].AsArray().Count), Has.All.EqualTo(3), "the same officer may claim again");
        (await officer.PostAsync($"/api/office/calls/{ids[1]}/claim")).Refused(HttpStatusCode.Conflict, "call.claimed");
        (await officer.PostAsync($"/api/office/calls/{ids[1]}/reveal")).Refused(HttpStatusCode.Conflict, "call.claimed");
        (await officer.PostAsync($"/api/office/calls/{ids[1]}/record", new { outcome = "NotReached" })).Refused(HttpStatusCode.Conflict, "call.claimed");
        (await officer.PostAsync($"/api/office/calls/{ids[1]}/release")).Refused(HttpStatusCode.Conflict, "call.claimed");
        Assert.That((await officer.GetAsync("/api/office/calls?free=true")).Ok()["items"].AsArray(), Is.Empty);
        Assert.That((await other.GetAsync("/api/office/calls?mine=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(3));
        app.Time.Advance(TimeSpan.FromMinutes(31));
        officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/calls/{ids[1]}/claim")).Ok();

        (await officer.PostAsync($"/api/office/calls/{ids[0]}/record", new { outcome = "Reached", words = "已告知，电话13805320001", together = new[] { ids[1] } }))
            .Refused(HttpStatusCode.BadRequest, "call.phone-in-words");
        (await officer.PostAsync($"/api/office/calls/{ids[0]}/record", new { outcome = "Reached", words = "已告知", together = new[] { Guid.NewGuid() } }))
            .Refused(HttpStatusCode.Conflict, "call.not-together");
        (await officer.PostAsync($"/api/office/calls/{ids[0]}/record", new { outcome = "Reached", words = "两件都已告知。", together = new[] { ids[1] } })).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.delivery_attempt where outcome = 'Reached'"), Is.EqualTo(2));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.notice where status = 'Told'"), Is.EqualTo(2));
            Assert.That((await officer.GetAsync("/api/office/calls?free=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(1), "and what was not told is free again");
        }
    }

    [Test]
    public async Task A_call_back_comes_at_the_wished_time_also_in_the_evening()
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(await app.ResidentAsync())));
        var (officer, id) = (await app.StaffAsync("shegong"), await app.Database.ScalarAsync<Guid>("select id from feedback.notice"));
        var path = $"/api/office/calls/{id}/record";
        (await officer.PostAsync(path, new { outcome = "CallBack" })).Refused(HttpStatusCode.BadRequest, "call.callback-time");
        (await officer.PostAsync(path, new { outcome = "CallBack", callBackAt = app.Time.GetUtcNow().AddDays(31) })).Refused(HttpStatusCode.BadRequest, "call.callback-time");
        var evening = new DateTimeOffset(2024, 11, 28, 20, 30, 0, TimeSpan.FromHours(8)).ToUniversalTime();
        (await officer.PostAsync(path, new { outcome = "CallBack", callBackAt = evening, words = "下班后再打" })).Ok();
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty);
        app.Time.SetUtcNow(evening.AddMinutes(1));
        officer = await app.StaffAsync("shegong");
        Assert.That((string)(await officer.GetAsync("/api/office/calls")).Ok()["items"][0]!["wishedAt"]!, Does.StartWith("2024-11-28T20:30"));
        (await officer.PostAsync($"/api/office/calls/{id}/reveal")).Ok();
        (await officer.PostAsync(path, new { outcome = "NotReached" })).Ok();
        app.Time.SetUtcNow(new DateTimeOffset(2024, 11, 29, 20, 30, 0, TimeSpan.FromHours(8)).ToUniversalTime());
        officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/calls/{id}/reveal")).Refused(HttpStatusCode.Conflict, "call.quiet-hours");
    }

    [Test]
    public async Task Who_wants_no_calls_is_not_called_about_anything_until_they_say_otherwise()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id), app.Progress(id));
        var officer = await app.StaffAsync("shegong");
        var call = (Guid)(await officer.GetAsync("/api/office/calls")).Ok()["items"][0]!["id"]!;
        (await officer.PostAsync($"/api/office/calls/{call}/claim")).Ok();
        (await officer.PostAsync($"/api/office/calls/{call}/record", new { outcome = "DoNotCall", words = "请不要再打电话" })).Ok();
        await app.NoticesAreAsync("Shown", "Shown");

        var later = await app.SubmitAsync(await app.ResidentAsync("li"), "同一号码的另一件建议");
        await app.HappensAsync(app.Accepted(later));
        Assert.That(await app.Database.ScalarAsync<string>("select status from feedback.notice where suggestion_id = $1", later), Is.EqualTo("Shown"), "the same number, another account");
        (await resident.PostAsync($"/api/mini/suggestions/{id}/withdraw")).Ok();
        await app.SettleAsync();
        var wish = $"/api/office/suggestions/{later}/call-wish";
        Assert.That((string?)(await officer.GetAsync(wish)).Ok().Json!["doNotCallSince"], Is.Not.Null);
        (await officer.PutAsync(wish, new { doNotCall = false })).Ok();
        await app.HappensAsync(app.Progress(later));
        Assert.That(await app.Database.ScalarAsync<string>("select status from feedback.notice where suggestion_id = $1 and about = 'Progress'", later), Is.EqualTo("Calling"));
        (await officer.PutAsync(wish, new { doNotCall = true })).Ok();
        Assert.That(await app.Database.ScalarAsync<string>("select status from feedback.notice where suggestion_id = $1 and about = 'Progress'", later), Is.EqualTo("Shown"), "also what waited already");
    }

    [Test]
    public async Task The_log_of_a_period_is_a_table_without_a_name_or_a_number()
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(await app.ResidentAsync())));
        var (officer, id) = (await app.StaffAsync("shegong"), await app.Database.ScalarAsync<Guid>("select id from feedback.notice"));
        (await officer.PostAsync($"/api/office/calls/{id}/record", new { outcome = "Reached", words = "=已告知受理。" })).Ok();
        (await officer.GetAsync("/api/office/deliveries/file?from=2024-11-28&to=2024-11-27")).Refused(HttpStatusCode.BadRequest, "deliveries.wrong-period");
        (await officer.GetAsync("/api/office/deliveries/file?from=2024-01-01&to=2024-11-28")).Refused(HttpStatusCode.BadRequest, "deliveries.wrong-period");
        using var answer = await officer.Http.GetAsync("/api/office/deliveries/file?from=2024-11-28&to=2024-11-28");
        using var table = TableFile.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), "log.xlsx");
        var rows = table.Rows().Select(r => r.Cells.ToArray()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Count.EqualTo(2));
            Assert.That(rows[1][2..5], Is.EqualTo(new[] { "办理决定", "电话", "已接通并告知" }));
            Assert.That(string.Concat(rows.SelectMany(r => r)), Does.Not.Contain("1380532").And.Not.Contain("王"));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'deliveries.export'"), Is.EqualTo(1));
        }

        (await (await app.StaffAsync("dagang")).GetAsync("/api/office/deliveries/file?from=2024-11-28&to=2024-11-28")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }
}
