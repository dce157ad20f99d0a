using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Kernel.Http;

/// <summary>
/// Gives a retried POST its first answer. Optimistic: the key is saved with the act, so the second of two (even at once)
/// fails as a whole, and only then is the first answer looked up. The same key with another body is refused.
/// </summary>
internal sealed class IdempotencyFilter : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    public const int MaxKeyLength = 80;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return await next(context);

        var key = http.Request.Headers[Header].ToString();
        var needed = http.GetEndpoint()?.Metadata.GetMetadata<NeedsIdempotencyKey>() is not null;
        var caller = http.RequestServices.GetRequiredService<Caller>();
        if (key.Length > MaxKeyLength || (needed && key.Length == 0)) throw CommonErrors.KeyMissing.Refuse();
        if (key.Length == 0 || caller.Id == Guid.Empty) return await next(context);

        var hash = Hash(context);
        var status = http.GetEndpoint()!.Metadata.OfType<IProducesResponseTypeMetadata>()
            .Where(m => m.StatusCode is >= 200 and < 300).Select(m => m.StatusCode).FirstOrDefault(StatusCodes.Status200OK);
        var scope = http.RequestServices.GetRequiredService<IdempotencyScope>();
        scope.Open(caller.Id, key, hash, status);
        try
        {
            return await next(context);
        }
        catch (Exception e) when (e is Refusal or DbUpdateException)
        {
            var first = await FindAsync(http, caller.Id, key);
            if (first is null) throw;
            if (!first.RequestHash.AsSpan().SequenceEqual(scope.RequestHash)) throw CommonErrors.KeyReused.Refuse();
            http.Response.Headers["Idempotency-Replayed"] = "true";
            return Results.Text(first.Answer, "application/json", statusCode: first.Status);
        }
    }

    private static byte[] Hash(EndpointFilterInvocationContext context)
    {
        var http = context.HttpContext;
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = context.Arguments.FirstOrDefault(a => a?.GetType() is { Name: "Request", IsNested: true });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"));
        if (body is not null) hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), json));
        return hash.GetHashAndReset();
    }

    private static Task<IdempotencyRecord?> FindAsync(HttpContext http, Guid caller, string key) =>
        http.RequestServices.GetRequiredService<KernelContext>().Set<IdempotencyRecord>().AsNoTracking()
            .FirstOrDefaultAsync(r => r.CallerId == caller && r.Key == key, http.RequestAborted);
}

/// <summary>Marks an endpoint that a client must not call without an <c>Idempotency-Key</c>.</summary>
public sealed record NeedsIdempotencyKey;
