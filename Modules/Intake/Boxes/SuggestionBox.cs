using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>
/// 征集箱: one of the district's boxes for suggestions on paper. It is kept by the box keepers of the subdistrict it stands in.
/// </summary>
internal sealed class SuggestionBox : Aggregate<BoxStatus, BoxAct>
{
    public const int MaxName = 60;
    public const int MaxPlace = 120;

    private SuggestionBox()
    {
    }

    /// <summary>Such as <c>042K</c>; never given to another box.</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string SubdistrictCode { get; private set; } = "";
    /// <summary>Empty for a box at a busy place.</summary>
    public string? CommunityCode { get; private set; }
    /// <summary>Where exactly it stands, in words for a person who looks for it.</summary>
    public string Place { get; private set; } = "";
    /// <summary>待确认: name or place were assumed when the box was set up, because no public source gives them.</summary>
    public bool Unconfirmed { get; private set; }
    /// <summary>Why it is suspended or removed.</summary>
    public string? StatusReason { get; private set; }
    public DateTimeOffset InstalledAt { get; private set; }

    protected override Lifecycle<BoxStatus, BoxAct> Lifecycle => BoxLifecycle.Table;

    public static SuggestionBox Install(BoxCode code, BoxDescription its, bool unconfirmed, Actor by, DateTimeOffset at)
    {
        var box = new SuggestionBox { Id = NewId.At(at), Code = code.ToString(), InstalledAt = at, Unconfirmed = unconfirmed };
        box.Describe(its);
        box.Begin(BoxAct.Install, by, at);
        return box;
    }

    /// <summary>What a person says of the box is no longer assumed.</summary>
    public void Edit(BoxDescription its, Actor by, DateTimeOffset at)
    {
        Perform(BoxAct.Edit, by, at, its == Description ? null : $"{Name}，{Place} → {its.Name}，{its.Place}");
        Describe(its);
        Unconfirmed = false;
    }

    /// <summary>Suspend, resume or remove.</summary>
    public void Change(BoxAct act, string? reason, Actor by, DateTimeOffset at)
    {
        Perform(act, by, at, reason);
        StatusReason = Status == BoxStatus.InUse ? null : reason;
    }

    private BoxDescription Description => new(Name, SubdistrictCode, CommunityCode, Place);

    private void Describe(BoxDescription its) =>
        (Name, SubdistrictCode, CommunityCode, Place) = (its.Name, its.SubdistrictCode, its.CommunityCode, its.Place);
}

/// <summary>What a person says of a box.</summary>
internal sealed record BoxDescription(string Name, string SubdistrictCode, string? CommunityCode, string Place);
