using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Kernel.Audit;

/// <summary>
/// One line of the audit log: an act, a sign-in, a reveal of personal data. Written in the same save as what it records,
/// never changed; sealed into the hash chain afterwards by <see cref="AuditSealer"/>.
/// </summary>
public sealed class AuditRow
{
    public AuditRow(DateTimeOffset at, Actor by, string? address, string action, string subject, Guid subjectId, string? detail)
    {
        Id = NewId.At(at);
        // Whole microseconds, as PostgreSQL keeps them, so that what is hashed is what is read back.
        At = new DateTimeOffset(at.UtcTicks / 10 * 10, TimeSpan.Zero);
        ActorKind = by.Kind;
        ActorId = by.Id;
        Address = address;
        Action = action;
        Subject = subject;
        SubjectId = subjectId;
        Detail = detail;
    }

    private AuditRow()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The writing transaction: rows below every running transaction are complete and can be sealed in order.</summary>
    public ulong Transaction { get; private set; }

    public DateTimeOffset At { get; private set; }
    public ActorKind ActorKind { get; private set; }
    public Guid ActorId { get; private set; }
    public string? Address { get; private set; }
    /// <summary>Such as <c>suggestion.Submit</c>, <c>personal-data.reveal</c>, <c>staff.sign-in-failed</c>.</summary>
    public string Action { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public Guid SubjectId { get; private set; }
    /// <summary>A short text without personal data: purpose of a reveal, from → to of an act.</summary>
    public string? Detail { get; private set; }
}

/// <summary>
/// A link of the chain: covers the rows after the previous link's last (transaction, id) up to its own, and hashes them
/// together with the previous link. Altering, removing or slipping in any sealed row breaks it.
/// </summary>
public sealed class AuditSeal
{
    public long Number { get; init; }
    public required ulong LastTransaction { get; init; }
    public required Guid LastId { get; init; }
    public required int Rows { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>SHA-256, 32 bytes.</summary>
    public required byte[] Hash { get; init; }
}
