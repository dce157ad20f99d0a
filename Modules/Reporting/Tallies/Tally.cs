using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>
/// 台账变动: what one fact changed about the numbers. Only ever appended to by those who bring facts, so that none of them waits for
/// another; folded into <see cref="Tally"/> and deleted by one worker. A number is the tally and what is not folded yet.
/// </summary>
internal sealed class Delta
{
    public long Id { get; private set; }
    public required Measure Measure { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public DateOnly? HappenedOn { get; init; }
    public Channel? Channel { get; init; }
    public Domain? Domain { get; init; }
    public string? Subdistrict { get; init; }
    public Guid? UnitId { get; init; }
    public required long Amount { get; init; }
}

/// <summary>
/// 台账: a number of one measure. The whole district is kept by day; a channel, domain, street or unit by month, under the first of it,
/// which keeps the table small enough to be read at a glance.
/// </summary>
internal sealed class Tally
{
    public required Slice Slice { get; init; }
    /// <summary>The channel, domain, street's code or unit's id; empty where a suggestion has none.</summary>
    public required string Value { get; init; }
    public required Basis Basis { get; init; }
    public required DateOnly Bucket { get; init; }
    public required Measure Measure { get; init; }
    public long Count { get; init; }
}

internal static class TallyMapping
{
    public static void TallyTables(this ModelBuilder model)
    {
        model.Entity<Delta>(delta =>
        {
            delta.ToTable("delta");
            delta.Property(d => d.Id).UseIdentityAlwaysColumn();
        });
        model.Entity<Tally>(tally =>
        {
            tally.ToTable("tally");
            tally.HasKey(t => new { t.Slice, t.Basis, t.Bucket, t.Value, t.Measure });
        });
        model.Entity<Recount>().ToTable("recount");
    }
}
