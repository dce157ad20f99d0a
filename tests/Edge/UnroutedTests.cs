using System.Net;

namespace ZhihuiShibei.Tests.Edge;

/// <summary>What no endpoint answers is answered all the same: as a problem that says what was wrong.</summary>
internal sealed class UnroutedTests
{
    [Test]
    public async Task Unknown_path_wrong_method_and_wrong_content_type_are_told_apart()
    {
        await using var app = await ShibeiApp.StartAsync();
        var anyone = app.Anyone();
        using var text = new StringContent("code=1");
        (await anyone.GetAsync("/api/office/nothing-here")).Refused(HttpStatusCode.NotFound, "request.not-found");
        (await anyone.GetAsync("/api/office/sign-in")).Refused(HttpStatusCode.MethodNotAllowed, "request.method-not-allowed");
        (await anyone.PostAsync("/api/office/sign-in", text)).Refused(HttpStatusCode.UnsupportedMediaType, "request.unsupported-media");
    }
}
