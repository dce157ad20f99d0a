using System.ComponentModel;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>The shape of every refusal (RFC 9457), for the documents only; <see cref="Kernel.Http.Problems"/> writes it.</summary>
internal sealed record Problem(
    [property: Description("说明这个错误码的地址。")] string Type,
    [property: Description("概括。")] string Title,
    [property: Description("HTTP 状态码。")] int Status,
    [property: Description("可以直接显示给用户的说明：发生了什么，接下来怎么做。")] string Detail,
    [property: Description("稳定的错误码，程序据此判断。")] string Code,
    [property: Description("跟踪号，反映问题时请提供。")] string TraceId,
    [property: Description("填写有误的字段及说明；只在 code 为 request.invalid 时出现。")] IReadOnlyDictionary<string, string[]>? Errors);
