using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Edge;

/// <summary>
/// Refuses bodies over <c>Host:MaxRequestBytes</c> (256 kB) before anything reads them. A body that says its length is refused here
/// and swallowed afterwards up to the server's own limit, so that a phone which is still sending gets the answer and not a
/// broken connection. An endpoint that takes files says its own limit.
/// </summary>
internal sealed class RequestSize(RequestDelegate next, IConfiguration configuration)
{
    /// <summary>What the server itself takes before it cuts the connection, bytes.</summary>
    public const long ServerLimit = 8 * 1024 * 1024;

    // A file a little over an endpoint's own limit is still swallowed.
    private const long Swallowed = 32 * 1024 * 1024;

    private readonly long _usual = configuration.GetValue("Host:MaxRequestBytes", 256 * 1024L);

    public Task InvokeAsync(HttpContext context)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? _usual;
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength > most)
        {
            if (size is { IsReadOnly: false }) size.MaxRequestBodySize = Swallowed;
            throw CommonErrors.TooLarge.Refuse();
        }

        if (context.Request.ContentLength is null && size is { IsReadOnly: false }) size.MaxRequestBodySize = most;
        return next(context);
    }
}
