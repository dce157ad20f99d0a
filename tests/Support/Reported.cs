using ZhihuiShibei.Tests.Intake.Reporters;

namespace ZhihuiShibei.Tests.Support;

/// <summary>What <c>zhibao</c> has handed in and is asked, for tests of who may see it.</summary>
internal sealed record Reported(Guid ReportId, Guid ImportId, Guid JobId, Guid CallId)
{
    public static async Task<Reported> MadeAsync(ShibeiApp app)
    {
        var unit = await app.StaffAsync("zhibao");
        var call = await app.CallAsync("演示-直报-01");
        var report = (Guid)(await unit.PostAsync("/api/office/my-reports", Desk.Report())).Ok()["id"]!;
        var upload = await unit.UploadAsync(Desk.Csv(Desk.Row(1)), "一行.csv");
        await unit.DoneAsync(upload);
        await app.SettleAsync();
        return new(report, (Guid)upload["id"]!, (Guid)upload["jobId"]!, call);
    }

    /// <summary>Whichever of them a route with an id asks for.</summary>
    public Guid? IdIn(string route) => route switch
    {
        _ when route.Contains("/my-reports/{", StringComparison.Ordinal) => ReportId,
        _ when route.Contains("/my-imports/{", StringComparison.Ordinal) => ImportId,
        _ when route.Contains("/my-calls/{", StringComparison.Ordinal) => CallId,
        _ when route.Contains("/jobs/{", StringComparison.Ordinal) => JobId,
        _ => null,
    };
}
