using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Handling.Supervision.Digests.DigestAct;
using static ZhihuiShibei.Handling.Supervision.Digests.DigestStatus;

namespace ZhihuiShibei.Handling.Supervision.Digests;

internal enum DigestStatus
{
    [Display(Name = "拟稿")] Draft,
    [Display(Name = "已印发")] Issued,
    [Display(Name = "已作废")] Discarded,
}

internal enum DigestAct
{
    [Display(Name = "拟稿")] Compose,
    [Display(Name = "印发")] Issue,
    [Display(Name = "作废")] Discard,
}

/// <summary>An issued digest is never changed.</summary>
internal static class DigestLifecycle
{
    public static readonly Lifecycle<DigestStatus, DigestAct> Table =
        new Lifecycle<DigestStatus, DigestAct>("leader-digest", DigestErrors.WrongState, Draft)
            .Allow(Issue, Issued, Draft)
            .Allow(DigestAct.Discard, Discarded, Draft);
}

/// <summary>
/// 领导摘报: what reached the last level of the ladder, set out for leaders: what it is, whose, since when, why, and what is promised. A
/// person looks at it and issues it; its lines stay as they were then. No scores, no ranking of units.
/// </summary>
internal sealed class LeaderDigest : Aggregate<DigestStatus, DigestAct>
{
    private readonly List<DigestLine> _lines = [];

    private LeaderDigest()
    {
    }

    public int? Year { get; private set; }
    /// <summary>In the order of issue, anew each year.</summary>
    public int? Ordinal { get; private set; }
    /// <summary>What the officer adds in front; may be empty.</summary>
    public string Remark { get; private set; } = "";
    public DateTimeOffset ComposedAt { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }
    public Guid? IssuedBy { get; private set; }

    public IReadOnlyList<DigestLine> Lines => _lines;

    /// <summary>文号, such as 市北督办摘报〔2024〕1号; once it is issued.</summary>
    public string? Number => Ordinal is { } ordinal ? $"市北督办摘报〔{Year}〕{ordinal}号" : null;

    protected override Lifecycle<DigestStatus, DigestAct> Lifecycle => DigestLifecycle.Table;

    public static LeaderDigest Compose(string remark, IEnumerable<DigestLine> lines, Actor by, DateTimeOffset at)
    {
        var its = new LeaderDigest { Id = NewId.At(at), Remark = remark, ComposedAt = at };
        foreach (var line in lines)
        {
            line.DigestId = its.Id;
            its._lines.Add(line);
        }

        its.Begin(DigestAct.Compose, by, at);
        return its;
    }

    public void Issue(int year, int ordinal, Actor by, DateTimeOffset at)
    {
        Perform(DigestAct.Issue, by, at);
        (Year, Ordinal, IssuedAt, IssuedBy) = (year, ordinal, at, by.Id);
    }

    public void Discard(Actor by, DateTimeOffset at) => Perform(DigestAct.Discard, by, at);
}

/// <summary>One item as it stood when the digest was composed.</summary>
internal sealed class DigestLine
{
    public Guid Id { get; init; }
    public Guid DigestId { get; set; }
    public int Position { get; init; }
    public Guid ItemId { get; init; }
    /// <summary>建议编号; a commitment has none.</summary>
    public string? Number { get; init; }
    public string Title { get; init; } = "";
    public string UnitName { get; init; } = "";
    public string ClockText { get; init; } = "";
    public DateTimeOffset DueAt { get; init; }
    public int OverdueDays { get; init; }
    public int Time { get; init; }
    public string? Cause { get; init; }
    public string? Measure { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>密件: what is left of the line for whoever may not see its case.</summary>
    public DigestLine Covered() => new()
    {
        Id = Id, DigestId = DigestId, Position = Position, ItemId = ItemId, Title = "密件（仅有权的人可见）", ClockText = ClockText, DueAt = DueAt,
        OverdueDays = OverdueDays, Time = Time,
    };
}
