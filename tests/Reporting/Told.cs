using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>What other modules would have said, put into the outbox for Reporting alone.</summary>
internal static class Told
{
    public static Task<int> SayAsync(this ShibeiApp app, params IEnumerable<Fact> facts) => app.WithAsync((KernelContext db) =>
    {
        var catalogue = app.Services.GetRequiredService<FactCatalogue>();
        db.Set<OutboxRow>().AddRange(facts.SelectMany(f => catalogue.RowsFor(f, app.Time.GetUtcNow())).Where(r => r.Subscriber == "reporting"));
        return db.SaveChangesAsync();
    });

    /// <summary>Asks for a recount and gives its result once it is done.</summary>
    public static async Task<Reply> RecountedAsync(this ShibeiApp app)
    {
        var officer = await app.StaffAsync("shegong");
        var asked = (await officer.PostAsync("/api/office/statistics/recounts")).Ok();
        await app.DoneAsync(officer, (string)asked["jobId"]!);
        return (await officer.GetAsync($"/api/office/statistics/recounts/{(string)asked["id"]!}")).Ok();
    }

    /// <summary>Waits until a job has ended well.</summary>
    public static Task<Reply> DoneAsync(this ShibeiApp app, ApiClient owner, string job) => Eventually.ValueAsync(
        () => owner.GetAsync($"/api/office/jobs/{job}"), r => (string?)r.Ok()["status"] is "Done" or "Failed", "the job has ended", TimeSpan.FromSeconds(60));

    public static async Task<IReadOnlyList<(Guid, string)>> UnitsAsync(this ShibeiApp app) =>
        [(await app.UnitAsync("区住房和城乡建设局"), "区住房和城乡建设局"), (await app.UnitAsync("大港街道"), "大港街道"), (await app.UnitAsync("区民政局"), "区民政局")];
}
