using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>
/// What a cache may keep but must ask about each time: an unchanged answer costs it 304 and no body, and what was taken down is gone
/// with the next look, because a consent that is taken back must not live on in caches.
/// </summary>
internal sealed class Freshly(IOptions<JsonOptions> json)
{
    public const string Caching = "public, no-cache";

    /// <summary>The answer, or 304 to who has it already.</summary>
    public Results<Ok<T>, StatusCodeHttpResult> Answer<T>(HttpContext http, T answer)
    {
        return IsKnown(http, JsonSerializer.SerializeToUtf8Bytes(answer, json.Value.SerializerOptions))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(answer);
    }

    /// <summary>Writes the headers, and says whether the asker has just this.</summary>
    public static bool IsKnown(HttpContext http, ReadOnlySpan<byte> content)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
        (http.Response.Headers.CacheControl, http.Response.Headers.ETag) = (Caching, tag);
        return http.Request.Headers.IfNoneMatch.Any(known => known?.Contains(tag, StringComparison.Ordinal) == true);
    }
}
