using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>封签: as it was found.</summary>
internal enum SealState
{
    [Display(Name = "完好")] Intact,
    [Display(Name = "破损")] Broken,
}

/// <summary>
/// 开箱: two people open a box, note the seal, and count the papers, which are numbered 1 to the count. Each is then registered or void,
/// and only then is the opening closed: so no paper can get lost between the box and the register without showing.
/// </summary>
internal sealed class BoxOpening : Aggregate<OpeningStatus, OpeningAct>
{
    public const int MaxCount = 2000;
    public const int MaxSeal = 40;

    private BoxOpening()
    {
    }

    public Guid BoxId { get; private set; }
    /// <summary>When the papers were taken out; all of them were received then.</summary>
    public DateTimeOffset OpenedAt { get; private set; }
    /// <summary>The first person, who wrote the record.</summary>
    public Guid OpenedBy { get; private set; }
    /// <summary>The second person, by their own account; empty until they confirm, and again after a new count.</summary>
    public Guid? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public string? SealNumber { get; private set; }
    public SealState Seal { get; private set; }
    public string? SealNote { get; private set; }
    /// <summary>The seal put on afterwards; the next opening should find it.</summary>
    public string? NewSealNumber { get; private set; }
    /// <summary>Broken, or not the one that was put on last: the Social Work Department looks into it.</summary>
    public bool SealFlagged { get; private set; }
    public DateTimeOffset? SealReviewedAt { get; private set; }
    public string? SealReview { get; private set; }
    public int FirstCount { get; private set; }
    public int Count { get; private set; }
    /// <summary>Who gave the present count; the other person confirms it.</summary>
    public Guid CountedBy { get; private set; }
    /// <summary>Why the present count is not the first.</summary>
    public string? CountExplanation { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    protected override Lifecycle<OpeningStatus, OpeningAct> Lifecycle => OpeningLifecycle.Table;

    /// <param name="expectedSeal">The seal the last opening put on, if it said so.</param>
    public static BoxOpening Open(Guid box, OpeningFindings found, string? expectedSeal, DateTimeOffset openedAt, Actor by, DateTimeOffset now)
    {
        var opening = new BoxOpening
        {
            Id = NewId.At(now),
            BoxId = box,
            OpenedAt = openedAt,
            OpenedBy = by.Id,
            SealNumber = found.SealNumber,
            Seal = found.Seal,
            SealNote = found.SealNote,
            NewSealNumber = found.NewSealNumber,
            SealFlagged = found.Seal == SealState.Broken || (expectedSeal is not null && expectedSeal != found.SealNumber),
            FirstCount = found.Count,
            Count = found.Count,
            CountedBy = by.Id,
        };
        opening.Begin(OpeningAct.Open, by, now, $"{found.Count}份，封签{found.Seal.Name()}");
        return opening;
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="OpeningErrors.SamePerson"/></exception>
    public void Confirm(Actor by, DateTimeOffset at)
    {
        if (by.Id == CountedBy) throw OpeningErrors.SamePerson.Refuse();
        Perform(OpeningAct.Confirm, by, at);
        (ConfirmedBy, ConfirmedAt) = (by.Id, at);
    }

    /// <summary>更正份数: the difference is explained, and the second person asked again.</summary>
    /// <param name="highest">The highest ordinal that is registered or void.</param>
    public void Recount(int count, int highest, string explanation, Actor by, DateTimeOffset at)
    {
        if (count == Count) throw OpeningErrors.CountSame.Refuse();
        if (count < highest) throw OpeningErrors.CountTooSmall.Refuse($"第{highest}份已经登记或作废，份数不能少于{highest}。");
        Perform(OpeningAct.Recount, by, at, $"{Count}份更正为{count}份：{explanation}");
        (Count, CountedBy, CountExplanation, ConfirmedBy, ConfirmedAt) = (count, by.Id, explanation, null, null);
    }

    public void RegisterPaper(int ordinal, string number, Actor by, DateTimeOffset at) =>
        OnPaper(OpeningAct.Register, ordinal, number, by, at);

    public void VoidPaper(int ordinal, PaperVoidReason reason, string? note, Actor by, DateTimeOffset at) =>
        OnPaper(OpeningAct.Void, ordinal, note is null ? reason.Name() : $"{reason.Name()}，{note}", by, at);

    public void TakeBackVoid(int ordinal, string reason, Actor by, DateTimeOffset at) =>
        OnPaper(OpeningAct.TakeBackVoid, ordinal, reason, by, at);

    /// <param name="accounted">The ordinals that are registered or void.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="OpeningErrors.PapersMissing"/>, which names the holes.</exception>
    public void Close(IReadOnlyCollection<int> accounted, Actor by, DateTimeOffset at)
    {
        var holes = Enumerable.Range(1, Count).Except(accounted).ToList();
        if (holes.Count > 0 && Lifecycle.Allows(Status, OpeningAct.Close))
        {
            var named = string.Join("、", holes.Take(20)) + (holes.Count > 20 ? "等" : "");
            throw OpeningErrors.PapersMissing.Refuse($"清点{Count}份，还有{holes.Count}份没有登记或作废（第{named}份）；如果清点有误，请先更正份数。");
        }

        Perform(OpeningAct.Close, by, at);
        ClosedAt = at;
    }

    /// <summary>整次作废: a record made by mistake, of which nothing was registered.</summary>
    public void Cancel(bool hasRegistered, string reason, Actor by, DateTimeOffset at)
    {
        if (hasRegistered) throw OpeningErrors.HasPapers.Refuse();
        Perform(OpeningAct.Cancel, by, at, reason);
    }

    public void ReviewSeal(string finding, Actor by, DateTimeOffset at)
    {
        if (!SealFlagged || SealReviewedAt is not null) throw OpeningErrors.SealNotFlagged.Refuse();
        Perform(OpeningAct.CheckSeal, by, at, finding);
        (SealReviewedAt, SealReview) = (at, finding);
    }

    private void OnPaper(OpeningAct act, int ordinal, string what, Actor by, DateTimeOffset at)
    {
        if (ordinal < 1 || ordinal > Count) throw OpeningErrors.OrdinalOutOfRange.Refuse($"清点为{Count}份，没有第{ordinal}份；如果清点有误，请先更正份数。");
        Perform(act, by, at, $"第{ordinal}份：{what}");
    }
}

/// <summary>What two people find when they open a box.</summary>
internal sealed record OpeningFindings(int Count, string? SealNumber, SealState Seal, string? SealNote, string? NewSealNumber);
