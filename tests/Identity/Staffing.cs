using OtpNet;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>What officials do at the sign-in page, in one line each.</summary>
internal static class Staffing
{
    public const string DemoPassword = "Shibei-demo-2024";

    public static Task<Reply> SignInAsync(this ShibeiApp app, string userName, string password = DemoPassword, string? code = null) =>
        app.Anyone().PostAsync("/api/office/sign-in", new { userName, password, code });

    public static ApiClient With(this ShibeiApp app, Reply session) => app.Anyone().As((string)session.Ok()["accessToken"]!);

    public static Task<Guid> StaffIdAsync(this ShibeiApp app, string userName) =>
        app.Database.ScalarAsync<Guid>("select id from identity.staff_member where user_name = $1", userName);

    /// <summary>Enrols a second factor for a signed-in official.</summary>
    /// <returns>The secret and the answer of the confirmation.</returns>
    public static async Task<(byte[] Secret, Reply Confirmed)> EnrolAsync(this ShibeiApp app, ApiClient client)
    {
        var secret = Base32Encoding.ToBytes((string)(await client.PostAsync("/api/office/me/second-factor")).Ok()["secret"]!);
        return (secret, (await client.PostAsync("/api/office/me/second-factor/confirm", new { code = app.CodeOf(secret) })).Ok());
    }

    /// <summary>What the authenticator shows now, or some steps later.</summary>
    public static string CodeOf(this ShibeiApp app, byte[] secret, int steps = 0) =>
        new Totp(secret).ComputeTotp(app.Time.GetUtcNow().AddSeconds(30 * steps).UtcDateTime);
}
