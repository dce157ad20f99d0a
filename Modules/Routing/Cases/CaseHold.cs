namespace ZhihuiShibei.Routing.Cases;

/// <summary>正在研判: who has a case open. Lapses by itself, so that nobody blocks a case for ever; in the database, since there are several hosts.</summary>
internal sealed class CaseHold
{
    public Guid CaseId { get; init; }
    public Guid HolderId { get; set; }
    public DateTimeOffset Since { get; set; }
    /// <summary>The first instant at which it no longer counts; renewed while the case stays open before the officer.</summary>
    public DateTimeOffset Until { get; set; }
}
