using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Tests.Intake.Reporters;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>The examples in the documentation work when pressed: no example is refused for its shape, and those that sign in do.</summary>
internal sealed class ExampleTests
{
    // Refusals that are about a matter not being there or a secret being made up, never about the body itself.
    private static readonly HttpStatusCode[] Fair = [HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.Unauthorized];

    [Test]
    public async Task Every_example_is_a_request_that_the_host_understands()
    {
        await using var app = await ShibeiApp.StartAsync();
        var json = app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var examples = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ExampleMetadata>() is not null)
            // Nobody signs in with the old password afterwards.
            .OrderBy(e => e.RoutePattern.RawText!.EndsWith("/password", StringComparison.Ordinal)).ToList();
        Assert.That(examples, Has.Count.GreaterThan(20));
        List<string> refused = [];
        foreach (var endpoint in examples)
        {
            var client = await WhoMayAsync(app, endpoint.Metadata.OfType<IAuthorizeData>().First(a => a.Policy is not null).Policy!);
            var path = Regex.Replace(endpoint.RoutePattern.RawText!, @"\{[^}]+\}", _ => Guid.CreateVersion7().ToString());
            object body = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true
                ? FormOf(endpoint.RoutePattern.RawText!)
                : JsonSerializer.SerializeToNode(endpoint.Metadata.GetMetadata<ExampleMetadata>()!.Request, json)!;
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single();
            var reply = await client.SendAsync(new HttpMethod(method), path, body, Guid.NewGuid().ToString());
            if (!reply.Succeeded && !Fair.Contains(reply.Status)) refused.Add($"{method} {endpoint.RoutePattern.RawText}: {(int)reply.Status} {reply.Text}");
        }

        Assert.That(refused, Is.Empty);
    }

    [TestCase("/api/mini/sign-in")]
    [TestCase("/api/office/sign-in")]
    public async Task Sign_in_examples_sign_in(string path)
    {
        await using var app = await ShibeiApp.StartAsync();
        var endpoint = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(e => e.RoutePattern.RawText == path);
        var reply = await app.Anyone().PostAsync(path, endpoint.Metadata.GetMetadata<ExampleMetadata>()!.Request);
        Assert.That((string)reply.Ok()["accessToken"]!, Is.Not.Empty);
    }

    private static MultipartFormDataContent FormOf(string path) => path switch
    {
        "/api/office/my-imports" => Desk.Form(Desk.Csv(Desk.Row(1)), "一行.csv"),
        "/api/office/dispatch-catalogue/file" => Routing.CatalogueFileTests.Form(Routing.CatalogueFileTests.OneLine, "目录.csv", dryRun: true),
        _ => SampleFiles.Form(SampleFiles.Png(8, 8)),
    };

    private static async Task<ApiClient> WhoMayAsync(ShibeiApp app, string policy) => policy switch
    {
        Policies.Anyone => app.Anyone(),
        Policies.Resident => await app.ResidentAsync(),
        Policies.Partner => await PartnerAsync(app),
        Policies.SystemAdministrator => await app.StaffAsync("xitong"),
        Policies.SecurityAdministrator => await app.StaffAsync("anquan"),
        Policies.Auditor => await app.StaffAsync("shenji"),
        Policies.SealedDesk => await app.StaffAsync("mijian"),
        Policies.Unit => await app.StaffAsync("dagang"),
        Policies.Reporters => await app.StaffAsync("zhibao"),
        Policies.InvitedSuggester => await app.StaffAsync("teyao"),
        Policies.PendingStaff or Policies.Juror => await app.StaffAsync("pingwei"),
        Policies.Staff => await app.StaffAsync("lianxi"),
        _ => await app.StaffAsync("shegong"),
    };

    private static async Task<ApiClient> PartnerAsync(ShibeiApp app)
    {
        var clientId = $"p-{Guid.NewGuid():n}";
        var registered = (await (await app.StaffAsync("xitong")).PostAsync(
            "/api/office/partners", new { clientId, name = "12345热线", channel = "Hotline12345" })).Ok();
        var token = (await app.Anyone().PostAsync("/api/channel/token", new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = (string)registered["clientSecret"]!,
        })).Ok();
        return app.Anyone().As((string)token["access_token"]!);
    }
}
