using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>What a document says as a whole: its tokens and its tags.</summary>
internal sealed class DocumentWords : IDocumentFilter
{
    private static readonly Dictionary<string, string> Schemes = new()
    {
        ["resident"] = "居民登录（POST /api/mini/sign-in）后得到的 accessToken。",
        ["staff"] = "工作人员登录（POST /api/office/sign-in）后得到的 accessToken。",
        ["partner"] = "对接系统换取（POST /api/channel/token）的 accessToken。",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new() { Url = "/", Description = "本服务" }];
        if (Documents.Of(context.DocumentName).Scheme is { } scheme)
        {
            swaggerDoc.AddComponent<IOpenApiSecurityScheme>(scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = Schemes[scheme],
            });
        }

        var used = context.ApiDescriptions
            .SelectMany(a => a.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>())
            .SelectMany(t => t.Tags).ToHashSet();
        swaggerDoc.Tags = used.Order(StringComparer.Ordinal)
            .Select(t => new OpenApiTag { Name = t, Description = Tags.Text(t) }).ToHashSet();
    }
}
