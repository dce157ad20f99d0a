using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>Describes in the partners' document the call that they receive: what we send, not what they send us.</summary>
internal sealed class ChannelWebhooks : IDocumentFilter
{
    private const string Body = """
        {
          "id": "0193704a-3a60-7c2b-9d4e-5f60718293a4",
          "cursor": "YzE6MTA4Ng",
          "at": "2024-11-29T10:26:00.000+08:00",
          "externalNumber": "12345-20241128-000817",
          "number": "SB-20241128-0042-L",
          "status": "InHandling",
          "statusText": "办理中",
          "kind": "Decision",
          "title": "已受理",
          "text": "您的建议已受理，由区住房和城乡建设局办理。"
        }
        """;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (context.DocumentName != "channel") return;
        swaggerDoc.Webhooks = new Dictionary<string, IOpenApiPathItem>
        {
            ["change"] = new OpenApiPathItem
            {
                Operations = new()
                {
                    [HttpMethod.Post] = new OpenApiOperation
                    {
                        OperationId = "changeHappened",
                        Tags = new HashSet<OpenApiTagReference> { new("变更", swaggerDoc) },
                        Security = [], // we call the partner: the signature in the header stands for it
                        Summary = "一件建议发生了变更",
                        Description = "由我们发往贵方的地址。可能重复送达，标识不变；同一件建议的变更按顺序送达。请先核对签名，保存后立即返回 2xx。",
                        Parameters =
                        [
                            Header("webhook-id", "变更标识，与内容中的 id 相同；请据此去重。", "0193704a-3a60-7c2b-9d4e-5f60718293a4"),
                            Header("webhook-timestamp", "发出的时间，Unix 秒。", "1732847160"),
                            Header("webhook-signature", "以空格分隔的一个或多个签名，任一相符即可。", "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="),
                        ],
                        RequestBody = new OpenApiRequestBody
                        {
                            Required = true,
                            Content = new Dictionary<string, IOpenApiMediaType>
                            {
                                ["application/json"] = new OpenApiMediaType
                                {
                                    Schema = new OpenApiSchemaReference("ChangeItem", swaggerDoc),
                                    Example = JsonNode.Parse(Body),
                                },
                            },
                        },
                        Responses = new OpenApiResponses { ["200"] = new OpenApiResponse { Description = "已收到；任何 2xx 都算送达。" } },
                    },
                },
            },
        };
    }

    private static OpenApiParameter Header(string name, string text, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = text,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };
}
