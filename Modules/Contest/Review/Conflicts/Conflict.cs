using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Review.Conflicts;

/// <summary>How it is known that a juror must not score an entry.</summary>
internal enum ConflictSource
{
    [Display(Name = "电话相同")] SamePhone,
    [Display(Name = "姓名相同")] SameName,
    [Display(Name = "单位相同")] SameUnit,
    [Display(Name = "评委申报")] Declared,
    [Display(Name = "主办方认定")] Found,
}

/// <summary>回避: pinned once it is known; never taken back.</summary>
internal sealed class Conflict
{
    public required Guid Id { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid EntryId { get; init; }
    public required Guid JurorId { get; init; }
    public required ConflictSource Source { get; init; }
    /// <summary>In the words of whoever declared it; nothing for what was computed.</summary>
    public string? Reason { get; init; }
    /// <summary>It bars every draw of a later step.</summary>
    public required int Step { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Conflict Of(ContestReview review, Guid entry, Guid juror, ConflictSource source, string? reason, int step,
        DateTimeOffset at) => new()
    {
        Id = NewId.At(at), ReviewId = review.Id, EntryId = entry, JurorId = juror, Source = source, Reason = reason, Step = step,
        At = at,
    };
}
