using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Host;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>A new key is brought in, everything is sealed under it, and the old one can go.</summary>
internal sealed class VaultRotationTests
{
    private static readonly string NewKey = Convert.ToBase64String([.. Enumerable.Range(101, 32).Select(i => (byte)i)]);

    [Test]
    public async Task After_a_rotation_the_new_key_alone_opens_everything()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok();
        var draft = Guid.CreateVersion7();
        (await resident.PutAsync($"/api/mini/drafts/{draft}", new { content = new { topic = "楼道加装扶手", contact = "13800138000" } })).Ok();
        var envelopes = await app.Database.ScalarAsync<long>("select (select count(*) from identity.person) + (select count(*) from intake.draft)");

        var settings = TestSettings.For(app.Database.ConnectionString, app.WeChat, "environment=Development", $"Vault:Keys:k2={NewKey}", "Vault:Current=k2");
        await using var rotating = await Composition.BuildAsync(settings.AsArguments());
        Assert.That(await rotating.Services.GetRequiredService<VaultRotation>().RunAsync(default), Is.EqualTo(envelopes));
        Assert.That(await rotating.Services.GetRequiredService<VaultRotation>().RunAsync(default), Is.Zero, "a second run finds nothing left");

        var alone = new PersonalDataCipher(Options.Create(new VaultKeys { Keys = { ["k2"] = NewKey }, Current = "k2", LookupKey = TestSettings.Keys["Vault:LookupKey"] }));
        var ids = await app.Database.ColumnAsync<Guid>("select id from identity.person order by id");
        var names = new List<string?>();
        foreach (var id in ids) names.Add(alone.Open(id, (await app.Database.ScalarAsync<byte[]>("select sealed from identity.person where id = $1", id))!).Name);
        Assert.That(names, Has.Member("王秀兰"));
        var kept = alone.OpenBytes(
            await app.Database.ScalarAsync<Guid>("select account_id from intake.draft"), (await app.Database.ScalarAsync<byte[]>("select sealed from intake.draft"))!);
        Assert.That(Encoding.UTF8.GetString(kept), Does.Contain("13800138000"));
    }

    [Test]
    public async Task Every_column_that_is_called_sealed_is_reached()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await app.Database.ColumnAsync<string>("""
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
            where data_type = 'bytea' and column_name like '%sealed%' order by 1
            """);
        Assert.That(there, Has.Count.GreaterThan(2));
        Assert.That(app.Services.GetServices<SealedColumn>().Select(c => $"{c.Table}.{c.Column}"), Is.SupersetOf(there));
    }
}
