namespace ZhihuiShibei.Kernel.Http;

/// <summary>The first answer to a caller's <c>Idempotency-Key</c>, saved with the act itself so that a retry never doubles it.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>The account, member of staff or partner.</summary>
    public required Guid CallerId { get; init; }
    /// <summary>As sent, at most 80 characters.</summary>
    public required string Key { get; init; }
    /// <summary>SHA-256 of method, path and body.</summary>
    public required byte[] RequestHash { get; init; }
    public required int Status { get; init; }
    /// <summary>The answer's JSON.</summary>
    public required string Answer { get; init; }
    public required DateTimeOffset At { get; init; }
}
