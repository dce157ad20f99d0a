using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Kernel.Http;

/// <summary>
/// The <c>Idempotency-Key</c> of the present request, waiting for its answer. <see cref="IdempotencyFilter"/> opens it, the
/// context's save takes it into the same transaction as the act. Scoped.
/// </summary>
public sealed class IdempotencyScope(IOptions<JsonOptions> json, TimeProvider time)
{
    private (Guid Caller, string Key, byte[] Hash, int Status)? _open;

    internal bool Used { get; private set; }

    internal void Open(Guid caller, string key, byte[] requestHash, int status) => _open = (caller, key, requestHash, status);

    /// <summary>SHA-256 of method, path and body; nothing when the request carries no key.</summary>
    internal byte[]? RequestHash => _open?.Hash;

    /// <summary>Makes a part of the request that the endpoint reads itself count as body, such as the hash of an uploaded file.</summary>
    public void Include(string part)
    {
        if (_open is not var (caller, key, hash, status)) return;
        _open = (caller, key, SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(part)]), status);
    }

    /// <summary>The row to save with the act, or nothing when the request carries no key.</summary>
    internal IdempotencyRecord? Remember(object? answer)
    {
        if (_open is not var (caller, key, hash, status)) return null;
        Used = true;
        return new IdempotencyRecord
        {
            CallerId = caller,
            Key = key,
            RequestHash = hash,
            Status = status,
            Answer = JsonSerializer.Serialize(answer, json.Value.SerializerOptions),
            At = time.GetUtcNow(),
        };
    }
}
