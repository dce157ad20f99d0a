namespace ZhihuiShibei.Host.Edge;

/// <summary>
/// Headers that keep a browser from doing more with an answer than it should. The API answers carry no page, so nothing may
/// be loaded; pages that need more set their own policy.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    // Swagger UI is its own scripts and styles; it sets some styles inline.
    private const string Swagger =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger") ? Swagger : Nothing;
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // Personal data must not stay in shared caches; an endpoint that may be cached says so itself.
        headers.CacheControl = "no-store";
        return next(context);
    }
}
