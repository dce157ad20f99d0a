using System.Net;
using ZhihuiShibei.Identity;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>Units: seeded once, edited afterwards, known to other modules by facts.</summary>
internal sealed class UnitTests
{
    [Test]
    public async Task Seeding_again_and_at_once_changes_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var xitong = await app.StaffAsync("xitong");
        (await xitong.PutAsync($"/api/office/units/{await app.UnitAsync("区民政局")}", new { name = "市北区民政局" })).Ok();
        var before = await CountsAsync(app);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => IdentityModule.SeedAsync(app.Services, demo: true, CancellationToken.None)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CountsAsync(app), Is.EqualTo(before));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.unit where kind = 'Subdistrict'"), Is.EqualTo(22));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.unit where name = '市北区民政局'"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_production_seed_has_no_account_and_no_invented_department()
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.Database.ExecuteAsync("delete from identity.unit");
        await app.Database.ExecuteAsync("delete from identity.staff_member");
        await IdentityModule.SeedAsync(app.Services, demo: false, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.unit"), Is.EqualTo(23));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.unit where name like '%演示%'"), Is.Zero);
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.staff_member"), Is.Zero);
        }
    }

    [Test]
    public async Task Units_are_made_renamed_closed_and_reopened()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (xitong, shegong) = (await app.StaffAsync("xitong"), await app.StaffAsync("shegong"));
        var made = (await xitong.PostAsync("/api/office/units", new { code = "shenjiju", name = "区审计局", kind = "DistrictDepartment" })).Ok();
        (await xitong.PostAsync("/api/office/units", new { code = "shenjiju", name = "又一个", kind = "DistrictDepartment" })).Refused(HttpStatusCode.Conflict, "unit.code-taken");
        (await xitong.PostAsync("/api/office/units", new { code = "坏", name = "又一个", kind = "DistrictDepartment" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        var path = $"/api/office/units/{made["id"]}";
        app.Time.Advance(TimeSpan.FromSeconds(1));
        (await xitong.PutAsync(path, new { name = "市北区审计局" })).Ok();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        (await xitong.PostAsync($"{path}/close")).Ok();
        (await xitong.PostAsync($"{path}/close")).Ok();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await NamesAsync(shegong, ""), Does.Not.Contain("市北区审计局"));
        Assert.That(await NamesAsync(shegong, "?includeClosed=true"), Does.Contain("市北区审计局"));
        (await xitong.PostAsync($"{path}/reopen")).Ok();
        Assert.That(await NamesAsync(shegong, ""), Does.Contain("市北区审计局"));
        (await xitong.PostAsync($"/api/office/units/{Guid.NewGuid()}/close")).Refused(HttpStatusCode.NotFound, "unit.not-found");
        Assert.That(
            await app.Database.ColumnAsync<string>("select act from identity.history where subject_id = $1 order by id", (Guid)made["id"]!),
            Is.EqualTo(new[] { "Create", "Rename", "Close", "Reopen" }));
    }

    private static async Task<IEnumerable<string>> NamesAsync(ApiClient client, string query) =>
        (await client.GetAsync($"/api/office/units{query}")).Ok().Json!.AsArray().Select(u => (string)u!["name"]!);

    private static async Task<(long, long, long)> CountsAsync(ShibeiApp app) => (
        await app.Database.ScalarAsync<long>("select count(*) from identity.unit"),
        await app.Database.ScalarAsync<long>("select count(*) from identity.staff_member"),
        await app.Database.ScalarAsync<long>("select count(*) from identity.history"));
}
