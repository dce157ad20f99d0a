using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Home;

/// <summary>公告: a few words of the office on the home page, for a time.</summary>
internal sealed class Announcement : Aggregate
{
    private Announcement()
    {
    }

    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset From { get; private set; }
    /// <summary>The first instant it is no longer shown; none for as long as nobody takes it down.</summary>
    public DateTimeOffset? Until { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public DateTimeOffset? TakenDownAt { get; private set; }

    public static Announcement Post(WriteAnnouncement.Request its, Actor by, DateTimeOffset at)
    {
        var announcement = new Announcement { Id = NewId.At(at) };
        announcement.Take(its, at);
        announcement.Note("Post", by, at);
        return announcement;
    }

    /// <summary>Changes words and time; one that was taken down is shown again.</summary>
    public void Change(WriteAnnouncement.Request its, Actor by, DateTimeOffset at)
    {
        Take(its, at);
        Note("Change", by, at);
    }

    public void TakeDown(Actor by, DateTimeOffset at)
    {
        if (TakenDownAt is not null) return;
        TakenDownAt = at;
        Note("TakeDown", by, at);
    }

    private void Take(WriteAnnouncement.Request its, DateTimeOffset at) =>
        (Title, Text, From, Until, UpdatedAt, TakenDownAt) = (its.Title.Trim(), its.Text.Trim(), its.From ?? at, its.Until, at, null);
}

/// <summary>专题征集, Intake's small copy of what Contest has published.</summary>
internal sealed class OpenCollection
{
    public Guid CollectionId { get; init; }
    public string Code { get; set; } = "";
    public string Title { get; set; } = "";
    public DateTimeOffset OpensAt { get; set; }
    /// <summary>The first instant too late.</summary>
    public DateTimeOffset ClosesAt { get; set; }
    /// <summary>Closed by hand before its time.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
    /// <summary>How entries come in; none for one that was published before collections took any.</summary>
    public CollectionDoor? Door { get; set; }

    /// <summary>Taken back before it opened.</summary>
    public bool IsRetracted => ClosedAt < OpensAt;

    public bool IsOver(DateTimeOffset at) => at >= ClosesAt || at >= ClosedAt;
}

/// <summary>What became of a suggestion, for the counts of the home page.</summary>
internal sealed class Outcome
{
    public Guid SuggestionId { get; init; }
    public HandlingResult Result { get; set; }
}
