namespace ZhihuiShibei.Tests.Identity;

/// <summary>What has ended long ago is removed; what stands stays.</summary>
internal sealed class SweepTests
{
    [Test]
    public async Task Old_sessions_and_events_go_and_new_ones_stay()
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.ResidentAsync();
        await app.StaffAsync("shegong");
        await app.WeChat.Pushes.UserInfoModifiedAsync(ShibeiApp.OpenIdOf("wang"));
        app.Time.Advance(TimeSpan.FromDays(61));
        await app.ResidentAsync();
        await app.StaffAsync("shegong");
        await Eventually.TrueAsync(
            async () =>
            {
                app.Time.Advance(TimeSpan.FromSeconds(61));
                return await CountAsync("resident_session") == 1 && await CountAsync("staff_session") == 1 && await CountAsync("pushed_event") == 0;
            },
            "only the new sessions are left");

        Task<long> CountAsync(string table) => app.Database.ScalarAsync<long>($"select count(*) from identity.{table}");
    }
}
