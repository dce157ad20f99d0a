using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using ZhihuiShibei.Host.Contract;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>The four documents and the page to try them on, at <c>/swagger</c>: always in development, elsewhere by <c>Host:Swagger</c>.</summary>
internal static class SwaggerSetup
{
    public static void AddSwaggerDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ErrorCatalogue>();
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen(options =>
        {
            foreach (var document in Documents.All)
                options.SwaggerDoc(document.Name, new() { Title = $"智汇市北 {document.Title}", Version = "v1", Description = document.Text });
            options.DocInclusionPredicate((name, api) => api.GroupName is { } group && Documents.Of(name).Groups.Contains(group));
            options.CustomSchemaIds(SchemaNames.Of);
            options.CustomOperationIds(api => SchemaNames.OfOperation(api.ActionDescriptor.EndpointMetadata.OfType<System.Reflection.MethodInfo>().First()));
            options.OrderActionsBy(api => $"{api.RelativePath} {api.HttpMethod}");
            options.SupportNonNullableReferenceTypes();
            options.SchemaFilter<Shapes>();
            options.OperationFilter<OperationWords>();
            options.OperationFilter<ProblemAnswers>();
            options.DocumentFilter<DocumentWords>();
            options.DocumentFilter<ChannelWebhooks>();
        });
    }

    public static void UseSwaggerPages(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Host:Swagger", app.Environment.IsDevelopment())) return;
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "swagger/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        PageSettings.Map(app);
        app.UseStaticFiles();
        app.UseSwaggerUI(options =>
            options.IndexStream = () => app.Environment.WebRootFileProvider.GetFileInfo("swagger/page.html").CreateReadStream());
    }
}
