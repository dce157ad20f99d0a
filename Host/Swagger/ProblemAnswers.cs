using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>Lists under each status exactly the error codes that an operation can answer with, each with its text as an example.</summary>
internal sealed class ProblemAnswers : IOperationFilter
{
    private const string Media = "application/problem+json";

    private static readonly ErrorCode[] OfBody =
        [CommonErrors.Invalid, CommonErrors.Malformed, CommonErrors.TooLarge, CommonErrors.UnsupportedMedia];

    private static readonly ErrorCode[] OfKey = [CommonErrors.KeyMissing, CommonErrors.KeyReused];

    private static readonly ErrorCode[] OfToken =
        [CommonErrors.Unauthenticated, CommonErrors.TokenExpired, CommonErrors.SessionEnded, CommonErrors.Forbidden];

    /// <summary>Of members of staff who have not done what follows the first sign-in.</summary>
    private static readonly ErrorCode[] OfDuties = [CommonErrors.PasswordChangeDue, CommonErrors.SecondFactorDue];

    private static readonly ErrorCode[] OfAll = [CommonErrors.TooMany, CommonErrors.Fault, CommonErrors.Unavailable];

    private static readonly HashSet<ErrorCode> Common =
        [.. OfBody, .. OfKey, .. OfToken, .. OfDuties, .. OfAll, CommonErrors.NotFound, CommonErrors.BadCursor, CommonErrors.Changed];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses ??= [];
        foreach (var wrong in responses.Keys.Where(k => k[0] is '4' or '5').ToList()) responses.Remove(wrong);
        foreach (var codes in CodesOf(operation, context).Distinct().GroupBy(c => c.Status).OrderBy(g => g.Key))
            responses[codes.Key.ToString(CultureInfo.InvariantCulture)] = Answer([.. codes], context);
    }

    private static List<ErrorCode> CodesOf(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var policy = OperationWords.PolicyOf(metadata);
        var parameters = operation.Parameters ?? [];
        List<ErrorCode> codes = [];
        if (operation.RequestBody is not null) codes.AddRange(OfBody);
        else if (parameters.Any(p => p is { In: ParameterLocation.Query, Schema.Type: not JsonSchemaType.String })) codes.Add(CommonErrors.Malformed);
        if (parameters.Any(p => p.In == ParameterLocation.Path)) codes.Add(CommonErrors.NotFound);
        if (parameters.Any(p => p.In == ParameterLocation.Header)) codes.AddRange(OfKey);
        if (policy != Policies.Anyone) codes.AddRange(OfToken);
        if (context.DocumentName == "office" && policy is not (Policies.Anyone or Policies.PendingStaff)) codes.AddRange(OfDuties);
        if (policy != Policies.Anyone && context.ApiDescription.HttpMethod != HttpMethods.Get) codes.Add(CommonErrors.Changed);
        return [.. codes, .. metadata.OfType<RefusesMetadata>().SelectMany(m => m.Codes), .. OfAll];
    }

    /// <summary>An answer that many operations give stands once in the document and is referred to.</summary>
    private static IOpenApiResponse Answer(IReadOnlyList<ErrorCode> codes, OperationFilterContext context)
    {
        if (!codes.All(Common.Contains)) return Response(codes, context);
        var name = string.Join("-or-", codes.Select(c => c.Code.Split('.')[1]));
        var document = context.Document;
        if (document.Components?.Responses?.ContainsKey(name) != true) document.AddComponent(name, Response(codes, context));
        return new OpenApiResponseReference(name, document);
    }

    /// <summary>The text of a code stands once in the document, too.</summary>
    private static OpenApiExampleReference Text(ErrorCode code, OpenApiDocument document)
    {
        if (document.Components?.Examples?.ContainsKey(code.Code) != true)
            document.AddComponent<IOpenApiExample>(code.Code, new OpenApiExample { Summary = code.Code, Value = Example(code) });
        return new(code.Code, document);
    }

    private static OpenApiResponse Response(IReadOnlyList<ErrorCode> codes, OperationFilterContext context) => new()
    {
        Description = string.Join("\n", codes.Select(c => $"- `{c.Code}`：{c.Text}")),
        Headers = codes[0].Status is 429 or 503 ? new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = RetryAfter } : null,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [Media] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    AllOf =
                    [
                        context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                        new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Required = new HashSet<string> { "code" },
                            Properties = new Dictionary<string, IOpenApiSchema>
                            {
                                ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. codes.Select(c => JsonValue.Create(c.Code))] },
                            },
                        },
                    ],
                },
                Examples = codes.ToDictionary(c => c.Code, c => (IOpenApiExample)Text(c, context.Document)),
            },
        },
    };

    private static OpenApiHeader RetryAfter => new()
    {
        Description = "多少秒后可以重试。",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Examples = [5] },
    };

    private static JsonObject Example(ErrorCode code)
    {
        var example = new JsonObject
        {
            ["type"] = $"/api/open/error-codes#{code.Code}",
            ["title"] = code.Status >= 500 ? "服务异常" : "请求未被接受",
            ["status"] = code.Status,
            ["detail"] = code.Text,
            ["code"] = code.Code,
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        if (code == CommonErrors.Invalid) example["errors"] = new JsonObject { ["topic"] = new JsonArray("请填写建议主题。") };
        return example;
    }
}
