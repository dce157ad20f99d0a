using Microsoft.Extensions.Options;
using ZhihuiShibei.Host;
using ZhihuiShibei.Identity;
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
        var envelopes = await app.Database.ScalarAsync<long>("select count(*) from identity.person");

        var settings = TestSettings.For(app.Database.ConnectionString, app.WeChat, "environment=Development", $"Vault:Keys:k2={NewKey}", "Vault:Current=k2");
        await using var rotating = await Composition.BuildAsync(settings.AsArguments());
        Assert.That(await IdentityModule.ResealVaultAsync(rotating.Services, default), Is.EqualTo(envelopes));
        Assert.That(await IdentityModule.ResealVaultAsync(rotating.Services, default), Is.Zero, "a second run finds nothing left");

        var alone = new PersonalDataCipher(Options.Create(new VaultKeys { Keys = { ["k2"] = NewKey }, Current = "k2", LookupKey = TestSettings.Keys["Vault:LookupKey"] }));
        var ids = await app.Database.ColumnAsync<Guid>("select id from identity.person order by id");
        var names = new List<string?>();
        foreach (var id in ids) names.Add(alone.Open(id, (await app.Database.ScalarAsync<byte[]>("select sealed from identity.person where id = $1", id))!).Name);
        Assert.That(names, Has.Member("王秀兰"));
    }
}
