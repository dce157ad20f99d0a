using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Edge;

/// <summary>
/// Refuses bodies over <c>Host:MaxRequestBytes</c> (256 kB) before anything reads them. A body that says its length is refused here
/// and swallowed afterwards up to the server's own limit, so that a phone which is still sending gets the answer and not a
/// broken connection. An endpoint that takes files says its own limit, and the server's limit there is the same.
/// </summary>
internal sealed class RequestSize(RequestDelegate next, IConfiguration configuration)
{
    /// <summary>What the server itself takes before it cuts the connection, bytes.</summary>
    public const long ServerLimit = 8 * 1024 * 1024;

    private readonly long _most = configuration.GetValue("Host:MaxRequestBytes", 256 * 1024L);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is { } most)
            return context.Request.ContentLength > most ? throw CommonErrors.TooLarge.Refuse() : next(context);
        if (context.Request.ContentLength > _most) throw CommonErrors.TooLarge.Refuse();
        if (context.Request.ContentLength is null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = _most;
        return next(context);
    }
}
