using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>Says of each operation who may call it, with which token and key, and shows a body that works.</summary>
internal sealed class OperationWords(IOptions<JsonOptions> json) : IOperationFilter
{
    /// <summary>The page at <c>/swagger</c> puts a fresh key in the place of this one.</summary>
    public const string ExampleKey = "0193704a-3a60-7c2b-9d4e-5f60718293a4";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var policy = PolicyOf(metadata);
        operation.Description = $"{operation.Description}\n\n**权限**：{WhoMay(policy)}。".TrimStart('\n');
        var scheme = policy == Policies.Anyone ? null : Documents.Of(context.DocumentName).Scheme;
        operation.Security = scheme is null
            ? []
            : [new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] }];
        if (KeyOf(context, policy, metadata) is { } key) (operation.Parameters ??= []).Add(key);
        if (metadata.OfType<ExampleMetadata>().FirstOrDefault() is { } example && operation.RequestBody?.Content is { } body)
        {
            foreach (var media in body.Values.OfType<OpenApiMediaType>())
                media.Example = JsonSerializer.SerializeToNode(example.Request, json.Value.SerializerOptions);
        }

        foreach (var (status, response) in operation.Responses ?? [])
            response.Description = status switch { "201" => "已创建。", "204" => "已完成，没有返回内容。", _ => "成功。" };
        DescribeParameters(operation, context);
    }

    public static string PolicyOf(IList<object> metadata) =>
        metadata.OfType<IAuthorizeData>().Select(a => a.Policy).FirstOrDefault(p => p is not null) ?? Policies.Anyone;

    private static string WhoMay(string policy) => policy switch
    {
        Policies.Anyone => "任何人，无需登录",
        Policies.PendingStaff => "已通过密码验证的工作人员（包括尚未修改初始密码或绑定动态口令的）",
        Policies.Staff => "任何已登录的工作人员",
        _ => string.Join("、", Policies.RolesOf(policy).Select(r => r.Name())),
    };

    private static OpenApiParameter? KeyOf(OperationFilterContext context, string policy, IList<object> metadata)
    {
        var needed = metadata.OfType<NeedsIdempotencyKey>().Any();
        if (context.ApiDescription.HttpMethod != HttpMethods.Post || policy == Policies.Anyone) return null;
        return new()
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Required = needed,
            Description = "每填写一次表单生成一个，不超过80个字符；重试时沿用。同键同内容返回第一次的结果，同键不同内容被拒绝。",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 80 },
            Example = ExampleKey,
        };
    }

    private static void DescribeParameters(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            var source = context.ApiDescription.ParameterDescriptions.FirstOrDefault(d => d.Name == parameter.Name)?.ParameterDescriptor
                as Microsoft.AspNetCore.Mvc.Infrastructure.IParameterInfoParameterDescriptor;
            parameter.Description ??= source?.ParameterInfo.GetCustomAttribute<DescriptionAttribute>()?.Description
                ?? (parameter.Name == "id" ? "标识。" : null);
        }
    }
}
