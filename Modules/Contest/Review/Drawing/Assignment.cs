using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>How a juror came to an entry.</summary>
internal enum AssignmentKind
{
    [Display(Name = "抽签")] Draw,
    [Display(Name = "补抽")] Redraw,
    [Display(Name = "复评")] Further,
}

/// <summary>Why an entry was taken from a juror.</summary>
internal enum ReleaseReason
{
    [Display(Name = "回避")] Conflict,
    [Display(Name = "评委退出")] JurorEnded,
}

/// <summary>评审分配: one juror's entry to score. Released, never deleted; nobody gets the same entry twice.</summary>
internal sealed class Assignment
{
    private Assignment()
    {
    }

    public Guid Id { get; private set; }
    public Guid ReviewId { get; private set; }
    public Guid EntryId { get; private set; }
    public Guid JurorId { get; private set; }
    public AssignmentKind Kind { get; private set; }
    /// <summary>Of the draw it came from.</summary>
    public int Step { get; private set; }
    /// <summary>In which phase it is to be scored.</summary>
    public ReviewPhase Phase { get; private set; }
    /// <summary>For which result, from 1.</summary>
    public int Round { get; private set; }
    /// <summary>Decides the order in which the juror sees the entries, each juror another.</summary>
    public int Lot { get; private set; }
    public DateTimeOffset At { get; private set; }
    /// <summary>Of the first version of the scores.</summary>
    public DateTimeOffset? ScoredAt { get; private set; }
    public int? ReleasedStep { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public ReleaseReason? ReleasedFor { get; private set; }

    public static Assignment Of(ContestReview review, Guid entry, Guid juror, AssignmentKind kind, int step,
        DateTimeOffset at) => new()
    {
        Id = NewId.At(at), ReviewId = review.Id, EntryId = entry, JurorId = juror, Kind = kind, Step = step, Phase = review.Status,
        Round = review.Round + 1, At = at,
        Lot = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry}/{juror}"))),
    };

    /// <summary>To be scored in the phase the review is in.</summary>
    public bool IsDueIn(ContestReview review) => ReleasedStep is null && Phase == review.Status && Round == review.Round + 1;

    public void Score(DateTimeOffset at) => ScoredAt ??= at;

    public void Release(ReleaseReason reason, int step, DateTimeOffset at) =>
        (ReleasedFor, ReleasedStep, ReleasedAt) = (reason, step, at);
}

/// <summary>抽签记录: a draw or the draw of one more juror, with all that anybody needs to make it again.</summary>
internal sealed class DrawEvent
{
    public required Guid ReviewId { get; init; }
    public required int Step { get; init; }
    public required AssignmentKind Kind { get; init; }
    /// <summary>The entry for which one juror was drawn; nothing for the draw of all.</summary>
    public Guid? EntryId { get; init; }
    /// <summary>How many jurors each entry got.</summary>
    public required int Each { get; init; }
    /// <summary>Who could be drawn at that time, of whatever field, in the order of their ids.</summary>
    public required Guid[] Pool { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
