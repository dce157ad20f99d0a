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

    private const string Channel = """

        - **认证**：`POST /api/channel/token` 以客户端编号和密钥换取访问凭证（30分钟），放入 `Authorization: Bearer`。
        - **去重**：建议按贵方编号识别，同一编号推送多少次都只登记一件；没有收到应答时原样重发即可，批量也一样。
        - **变更**：`GET /api/channel/changes` 按游标拉取，顺序固定、不遗漏、可重放；也可推送到贵方地址（见本文档的 Webhooks），内容和标识与拉取的相同，请按 `id` 去重。
        - **通知签名**：请求头 `webhook-id`、`webhook-timestamp`、`webhook-signature`（`v1,` 加 Base64；HMAC-SHA256，内容为 `标识.时间.请求体`）。10秒内返回 2xx 为送达，否则约三天内多次重试，此后可重放。
        - **请求签名**（可选，由管理员启用）：请求头 `X-Timestamp`（Unix 秒，误差5分钟内）、`X-Nonce`（只能用一次）、`X-Signature`，内容为时间戳、随机数、方法、路径（含查询串）、请求体 SHA-256（小写十六进制）五行，以换行符连接，HMAC-SHA256 后取 Base64。
        - **上限**：每分钟请求数和每日新建议数，见 `GET /api/channel/me`；每个应答带有 `RateLimit-Limit` 和 `RateLimit-Remaining`。
        - 逐步的例子见代码库中的 `docs/partner-guide.md`。
        """;

    public static readonly IReadOnlyList<Document> All =
    [
        new("mini", "居民端（小程序）", "供“智汇市北”微信小程序使用，包括无需登录的公开接口。\n" + Common, "resident", "mini", "open"),
        new("office", "工作端", "供社会工作部、承办单位和管理人员使用。\n" + Common, "staff", "office"),
        new("channel", "对接端", "供市北政务网、微市北、12345 等渠道系统推送和回查建议。\n" + Channel + Common, "partner", "channel"),
        new("open", "公开端", "无需登录。\n" + Common, null, "open"),
    ];

    public static Document Of(string name) => All.First(d => d.Name == name);
}
