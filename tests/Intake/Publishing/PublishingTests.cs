using System.Net;

namespace ZhihuiShibei.Tests.Intake.Publishing;

/// <summary>公开: a copy goes into the open by the department's act and the suggester's wish, and leaves it at once.</summary>
internal sealed class PublishingTests
{
    [Test]
    public async Task A_copy_is_read_by_everybody_until_the_suggester_takes_the_wish_back()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await Cases.SubmittedAsync(app);
        var open = await Steps.PublishedAsync(app, id);
        var list = (await app.Anyone().GetAsync("/api/open/suggestions")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list["items"].AsArray().Select(i => (Guid)i!["publicationId"]!), Is.EqualTo(new[] { open }));
            Assert.That(list.Headers.CacheControl!.MaxAge, Is.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(list.Text, Does.Not.Contain(id.ToString()).And.Not.Contain("SB-").And.Not.Contain("王秀兰"));
        }

        Assert.That((string)(await app.Anyone().GetAsync($"/api/open/suggestions/{open}")).Ok()["topic"]!, Is.EqualTo("为老旧楼院加装助老扶手"));
        var wang = await app.ResidentAsync();
        (await (await app.ResidentAsync("li")).PostAsync($"/api/mini/suggestions/{id}/publicity", new { publicity = "NotPublic" }))
            .Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await wang.PostAsync($"/api/mini/suggestions/{id}/publicity", new { })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await wang.PostAsync($"/api/mini/suggestions/{id}/publicity", new { publicity = "NotPublic" })).Ok();
        (await wang.PostAsync($"/api/mini/suggestions/{id}/publicity", new { publicity = "NotPublic" })).Ok();
        (await app.Anyone().GetAsync($"/api/open/suggestions/{open}")).Refused(HttpStatusCode.NotFound, "publication.not-found");
        Assert.That((await app.Anyone().GetAsync("/api/open/suggestions")).Ok()["items"].AsArray(), Is.Empty);

        var social = await app.StaffAsync("shegong");
        (await social.PostAsync($"/api/office/suggestions/{id}/publication/publish")).Refused(HttpStatusCode.Conflict, "publication.not-wished");
        (await wang.PostAsync($"/api/mini/suggestions/{id}/publicity", new { publicity = "Public" })).Ok();
        (await social.PostAsync($"/api/office/suggestions/{id}/publication/publish")).Refused(HttpStatusCode.Conflict, "publication.wrong-state");
        Assert.That(await Steps.PublishedAsync(app, id), Is.EqualTo(open));
    }

    [Test]
    public async Task A_copy_with_personal_data_is_refused_in_words_and_every_look_is_recorded()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await Cases.SubmittedAsync(app);
        await Steps.CheckedAsync(app);
        var social = await app.StaffAsync("shegong");
        var path = $"/api/office/suggestions/{id}/publication";
        (await social.GetAsync(path)).Refused(HttpStatusCode.NotFound, "publication.not-found");
        (await social.PostAsync($"{path}/publish")).Refused(HttpStatusCode.NotFound, "publication.not-found");
        var refused = (await social.PutAsync(path, new { topic = "加装扶手", text = "王秀兰（电话 138 0532 0001）建议加装扶手。" }))
            .Refused(HttpStatusCode.BadRequest, "publication.personal-data");
        Assert.That(refused.Detail, Does.Contain("电话号码").And.Contain("建议人姓名").And.Not.Contain("王秀兰"));
        (await social.PutAsync(path, new { topic = "\u200B\u200B", text = "扶手" })).Refused(HttpStatusCode.BadRequest, "suggestion.element-missing");
        (await social.GetAsync(path)).Refused(HttpStatusCode.NotFound, "publication.not-found");
        (await social.PutAsync(path, Steps.Copy)).Ok();
        Assert.That(
            await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'personal-data.reveal' and detail like '公开稿脱敏检查%'"),
            Is.EqualTo(2).Or.EqualTo(1));
        (await (await app.StaffAsync("dagang")).GetAsync(path)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    [Test]
    public async Task Withdrawing_takes_the_copy_down_and_a_reason_takes_it_down_too()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await Cases.SubmittedAsync(app);
        var open = await Steps.PublishedAsync(app, id);
        var social = await app.StaffAsync("shegong");
        (await social.PutAsync($"/api/office/suggestions/{id}/publication", Steps.Copy)).Refused(HttpStatusCode.Conflict, "publication.wrong-state");
        (await social.PostAsync($"/api/office/suggestions/{id}/publication/revoke", new { reason = "需要核实" })).Ok();
        (await app.Anyone().GetAsync($"/api/open/suggestions/{open}")).Refused(HttpStatusCode.NotFound, "publication.not-found");
        await Steps.PublishedAsync(app, id);
        (await (await app.ResidentAsync()).PostAsync($"/api/mini/suggestions/{id}/withdraw", new { })).Ok();
        (await app.Anyone().GetAsync($"/api/open/suggestions/{open}")).Refused(HttpStatusCode.NotFound, "publication.not-found");
        (await social.PutAsync($"/api/office/suggestions/{id}/publication", Steps.Copy)).Refused(HttpStatusCode.Conflict, "publication.not-fit");
    }

    [Test]
    public async Task A_text_that_is_blocked_later_takes_its_copy_down()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await Cases.SubmittedAsync(app);
        var open = await Steps.PublishedAsync(app, id);
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/suggestions/{id}/text-verdict", new { verdict = "Risky", reason = "经核实含不实内容。" })).Ok();
        (await app.Anyone().GetAsync($"/api/open/suggestions/{open}")).Refused(HttpStatusCode.NotFound, "publication.not-found");
        Assert.That((await app.Anyone().GetAsync("/api/open/suggestions")).Ok()["items"].AsArray(), Is.Empty);
    }

    [Test]
    public async Task Closing_the_account_takes_the_copy_down()
    {
        await using var app = await ShibeiApp.StartAsync();
        var open = await Steps.PublishedAsync(app, await Cases.SubmittedAsync(app));
        await (await app.ResidentAsync()).PostAsync("/api/mini/me/cancel");
        await app.SettleAsync();
        (await app.Anyone().GetAsync($"/api/open/suggestions/{open}")).Refused(HttpStatusCode.NotFound, "publication.not-found");
    }

    [Test]
    public async Task Publishing_and_taking_back_at_once_never_leave_it_open()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await Cases.SubmittedAsync(app);
        await Steps.CheckedAsync(app);
        var (social, wang) = (await app.StaffAsync("shegong"), await app.ResidentAsync());
        for (var i = 0; i < 5; i++)
        {
            (await wang.PostAsync($"/api/mini/suggestions/{id}/publicity", new { publicity = "Anonymous" })).Ok();
            (await social.PutAsync($"/api/office/suggestions/{id}/publication", Steps.Copy)).Ok();
            var replies = await Task.WhenAll(
                social.PostAsync($"/api/office/suggestions/{id}/publication/publish"),
                wang.PostAsync($"/api/mini/suggestions/{id}/publicity", new { publicity = "NotPublic" }));
            Assert.That(replies[1].Succeeded);
            Assert.That((await app.Anyone().GetAsync("/api/open/suggestions")).Ok()["items"].AsArray(), Is.Empty);
        }
    }
}
