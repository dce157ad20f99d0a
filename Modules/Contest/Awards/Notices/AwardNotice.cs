using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Contest.Awards.Notices;

/// <summary>
/// 公示: what everybody was shown, word for word. The text and its hash are written once; each hash covers the one before, and stands in
/// the audit log too, so that a text which was changed afterwards is recognised by whoever looks.
/// </summary>
internal sealed class AwardNotice : Aggregate
{
    private AwardNotice()
    {
    }

    public Guid CollectionId { get; private set; }
    /// <summary>Of the contest, from 1.</summary>
    public int Number { get; private set; }
    public NoticeKind Kind { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    /// <summary>JSON of a <see cref="NoticeSnapshot"/>, as it was hashed.</summary>
    public string Snapshot { get; private set; } = "";
    /// <summary>Of the notice before; empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";
    /// <summary>SHA-256 in hexadecimal of the previous hash, a line feed and the snapshot.</summary>
    public string Hash { get; private set; } = "";
    /// <summary>The first instant too late for an objection; moves only to a later day than everybody was told.</summary>
    public DateTimeOffset? ObjectionsUntil { get; private set; }
    /// <summary>公示期满 was noted.</summary>
    public DateTimeOffset? ExpiredAt { get; private set; }
    /// <summary>撤回, or ended by an upheld objection.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndedBecause { get; private set; }

    /// <param name="clock">Of the objections; none for the handing-out.</param>
    public static AwardNotice Publish(
        Guid id, Guid contest, NoticeSnapshot snapshot, AwardNotice? before, ClockRecord? clock, Actor by, DateTimeOffset at)
    {
        var text = snapshot.Write();
        var its = new AwardNotice
        {
            Id = id, CollectionId = contest, Number = snapshot.Number, Kind = snapshot.Kind, PublishedAt = at, Snapshot = text,
            PreviousHash = before?.Hash ?? "", Hash = NoticeSeal.Of(before?.Hash ?? "", text), ObjectionsUntil = clock?.DueAt,
        };
        its.Note("NoticePublish", by, at, its.Hash);
        return its;
    }

    public bool TakesObjections(DateTimeOffset at) => EndedAt is null && at < ObjectionsUntil;

    /// <summary>公示期满, dated to that instant.</summary>
    public void Expire(DateTimeOffset now)
    {
        if (ExpiredAt is not null || EndedAt is not null || !(ObjectionsUntil <= now)) return;
        ExpiredAt = now;
        Note("NoticeExpire", Actor.System, ObjectionsUntil.Value);
    }

    /// <summary>It does not hold any more; it stays to be read, with this reason.</summary>
    public void End(string reason, Actor by, DateTimeOffset at)
    {
        (EndedAt, EndedBecause) = (at, reason);
        Note("NoticeEnd", by, at, reason);
    }

    /// <summary>After a notice of the calendar was loaded: what people were told is never made shorter.</summary>
    public void Retime(ClockRecord clock, CurrentCalendar calendars)
    {
        foreach (var (moved, at) in clock.CatchUp(calendars)) Note("DueMoved", Actor.System, at, clock.Moved(moved));
        if (clock.DueAt > ObjectionsUntil) ObjectionsUntil = clock.DueAt;
    }
}
