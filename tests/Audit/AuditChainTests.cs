using ZhihuiShibei.Kernel.Audit;

namespace ZhihuiShibei.Tests.Audit;

/// <summary>The audit log proves that nobody changed it (<c>Host audit verify</c>).</summary>
[TestFixture]
internal sealed class AuditChainTests
{
    [Test]
    public async Task A_chain_of_several_seals_is_intact_until_a_row_is_changed()
    {
        await using var app = await ShibeiApp.StartAsync();
        await SealedAfterAsync(app, "wang");
        var before = await SealedAfterAsync(app, "li");
        Assert.That(before, Has.Property(nameof(AuditReport.Intact)).True.And.Property(nameof(AuditReport.Seals)).GreaterThan(1));

        var touched = await app.Database.ExecuteAsync(
            "update kernel.audit set action = 'nothing.happened' where id = (select last_id from kernel.audit_seal where number = 2)");
        Assert.That(touched, Is.EqualTo(1));

        var after = await VerifyAsync(app);
        Assert.That(after, Has.Property(nameof(AuditReport.Intact)).False.And.Property(nameof(AuditReport.BrokenSeal)).EqualTo(2));
    }

    [Test]
    public async Task A_row_taken_out_breaks_the_seal_that_covers_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        await SealedAfterAsync(app, "wang");
        await app.Database.ExecuteAsync("delete from kernel.audit where id = (select last_id from kernel.audit_seal where number = 1)");

        Assert.That((await VerifyAsync(app)).BrokenSeal, Is.EqualTo(1));
    }

    /// <summary>Signs somebody in, which is audited, and waits until every row is under a seal.</summary>
    private static async Task<AuditReport> SealedAfterAsync(ShibeiApp app, string resident)
    {
        var rows = await app.Database.ScalarAsync<long>("select count(*) from kernel.audit");
        await app.ResidentAsync(resident);
        return await Eventually.ValueAsync(
            () => VerifyAsync(app), report => report.Unsealed == 0 && report.Rows > rows, "all audit rows are sealed");
    }

    private static Task<AuditReport> VerifyAsync(ShibeiApp app) =>
        app.WithAsync((AuditVerifier verifier) => verifier.VerifyAsync(CancellationToken.None));
}
