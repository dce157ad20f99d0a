using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using ZhihuiShibei.Host;
using ZhihuiShibei.Host.Contract;
using ZhihuiShibei.Host.Swagger;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>What is agreed with those who call us, composed from the code: the four OpenAPI documents and the error codes.</summary>
internal sealed record ContractFiles(IReadOnlyDictionary<string, OpenApiDocument> Documents, ErrorCatalogue Errors, JsonSerializerOptions Json)
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Needs neither a database nor a server.</summary>
    public static async Task<ContractFiles> ComposeAsync()
    {
        await using var app = await Composition.BuildAsync(TestSettings.For("Host=nowhere", null, "environment=Production").AsArguments());
        // The documents come from the endpoint table, which the framework would otherwise fill only when it starts to serve.
        app.UseEndpoints(_ => { });
        await using var scope = app.Services.CreateAsyncScope();
        var generator = scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>();
        Dictionary<string, OpenApiDocument> documents = [];
        foreach (var name in Host.Swagger.Documents.All.Select(d => d.Name)) documents[name] = await generator.GetSwaggerAsync(name);
        return new(
            documents, scope.ServiceProvider.GetRequiredService<ErrorCatalogue>(),
            scope.ServiceProvider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
    }

    public async Task<string> DocumentAsync(string name) => await Documents[name].SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1) + "\n";

    public string ErrorCodes() => Print(JsonSerializer.SerializeToNode(ListErrorCodes.Of(Errors), Json)!);

    /// <summary>As files of the contract are printed.</summary>
    public static string Print(System.Text.Json.Nodes.JsonNode json) => json.ToJsonString(Indented) + "\n";
}
