namespace ZhihuiShibei.Host.Swagger;

/// <summary>One of the four OpenAPI documents.</summary>
/// <param name="Name">The endpoint group, also the address: <c>/swagger/{Name}.json</c>.</param>
/// <param name="Title">Chinese, as in the drop-down.</param>
/// <param name="Text">What a reader must know before the first call (Markdown).</param>
/// <param name="Scheme">The security scheme of its tokens; each document has its own, so that tokens are not mixed up.</param>
/// <param name="Groups">The endpoint groups it shows.</param>
internal sealed record Document(string Name, string Title, string Text, string? Scheme, params string[] Groups);

/// <summary>Who reads what.</summary>
internal static class Documents
{
    private const string Common = """

        - 时间一律为带时区的 ISO 8601 格式（+08:00）；标识为 UUID 字符串；没有值的字段省略不写。
        - 出错时返回 `application/problem+json`，其中 `code` 稳定不变，`detail` 可以直接显示给用户；全部错误码见 `/api/open/error-codes`。
        - 请求过于频繁（429）或服务暂不可用（503）时，请按响应头 `Retry-After`（秒）等待后重试。
        - 写操作可带请求头 `Idempotency-Key`（建议用 UUID）：同一个键、同样的内容重复提交只执行一次，并返回第一次的结果。
        """;

    public static readonly IReadOnlyList<Document> All =
    [
        new("mini", "居民端（小程序）", "供“智汇市北”微信小程序使用，包括无需登录的公开接口。\n" + Common, "resident", "mini", "open"),
        new("office", "工作端", "供社会工作部、承办单位和管理人员使用。\n" + Common, "staff", "office"),
        new("channel", "对接端", "供市北政务网、微市北、12345 等渠道系统推送和回查建议。\n" + Common, "partner", "channel"),
        new("open", "公开端", "无需登录。\n" + Common, null, "open"),
    ];

    public static Document Of(string name) => All.First(d => d.Name == name);
}
