using System.Security.Cryptography;
using System.Text.Json;

namespace ZhihuiShibei.Kernel.Audit;

/// <summary>The hash of one link: SHA-256 over the previous hash and every row's fields in order.</summary>
internal sealed class AuditChain(byte[] previous) : IDisposable
{
    /// <summary>Before the first link.</summary>
    public static readonly byte[] Start = new byte[32];

    private readonly IncrementalHash _hash = Begin(previous);

    public int Rows { get; private set; }

    public void Add(AuditRow row)
    {
        // A JSON array keeps the fields apart whatever they contain.
        _hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new object?[]
        {
            row.Transaction, row.Id, row.At.UtcTicks, row.ActorKind.ToString(), row.ActorId, row.Address, row.Action, row.Subject,
            row.SubjectId, row.Detail,
        }));
        _hash.AppendData("\n"u8);
        Rows++;
    }

    public byte[] Seal() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();

    private static IncrementalHash Begin(byte[] previous)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        return hash;
    }
}
