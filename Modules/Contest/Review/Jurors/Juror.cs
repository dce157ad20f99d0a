using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>评委: a member of staff with the role of juror, in the pool of one contest. Name and telephone are in the vault.</summary>
internal sealed class Juror
{
    private Juror()
    {
    }

    /// <summary>The pseudonym under which they appear in draw, scores and evidence.</summary>
    public Guid Id { get; private set; }
    public Guid ReviewId { get; private set; }
    public Guid StaffId { get; private set; }
    public Guid PersonId { get; private set; }
    /// <summary>Codes of the contest's fields; empty only where it has none.</summary>
    public List<string> Fields { get; private set; } = [];
    public string Employer { get; private set; } = "";
    /// <summary>关联单位: beside the employer, as the juror declared them.</summary>
    public List<string> Relations { get; private set; } = [];
    public DateOnly TermFrom { get; private set; }
    /// <summary>The last day of the term.</summary>
    public DateOnly TermTo { get; private set; }
    /// <summary>Which text of the pledge was accepted.</summary>
    public string? PledgeVersion { get; private set; }
    public DateTimeOffset? PledgedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndReason { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    public static Juror Of(
        Guid review, Guid staff, Guid person, IEnumerable<string> fields, string employer, DateOnly from, DateOnly to,
        DateTimeOffset at) => new()
    {
        Id = NewId.At(at), ReviewId = review, StaffId = staff, PersonId = person, Fields = [.. fields], Employer = employer,
        TermFrom = from, TermTo = to,
        AddedAt = at,
    };

    /// <summary>May be drawn: pledged, in office and in term.</summary>
    public bool MayBeDrawn(DateOnly today) => PledgedAt is not null && EndedAt is null && TermFrom <= today && today <= TermTo;

    /// <exception cref="Kernel.Http.Refusal"><see cref="JurorErrors.Ended"/>, <see cref="JurorErrors.OutOfTerm"/></exception>
    public void MustServe(DateOnly today)
    {
        if (EndedAt is not null) throw JurorErrors.Ended.Refuse();
        if (today < TermFrom || today > TermTo) throw JurorErrors.OutOfTerm.Refuse();
    }

    /// <summary>As <see cref="MustServe"/>, and bound to keep what they see to themselves.</summary>
    /// <exception cref="Kernel.Http.Refusal">As there; <see cref="JurorErrors.PledgeMissing"/></exception>
    public void MustBePledged(DateOnly today)
    {
        MustServe(today);
        if (PledgedAt is null) throw JurorErrors.PledgeMissing.Refuse();
    }

    /// <summary>签署保密承诺.</summary>
    public void Pledge(string version, DateTimeOffset at) => (PledgeVersion, PledgedAt) = (version, at);

    public void Declare(IEnumerable<string> relations) => Relations = [.. relations];

    public void End(string reason, DateTimeOffset at) => (EndReason, EndedAt) = (reason, at);
}
