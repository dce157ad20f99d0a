using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>Tables of what is kept of each suggestion.</summary>
internal static class JourneyMapping
{
    public static void JourneyTables(this ModelBuilder model)
    {
        model.Entity<Journey>(MapJourney);
        model.Entity<Passage>(passage =>
        {
            passage.ToTable("passage");
            passage.HasKey(p => new { p.SuggestionId, p.Step, p.OrderId, p.At });
            passage.HasIndex(p => new { p.Step, p.At });
        });
        model.Entity<Lapse>(lapse =>
        {
            lapse.ToTable("lapse");
            lapse.HasKey(l => new { l.SuggestionId, l.Step, l.OrderId, l.DueAt });
            lapse.HasIndex(l => l.DueAt);
        });
        model.Entity<UnitCopy>().ToTable("unit");
        model.Entity<Adoption>(adoption =>
        {
            adoption.ToTable("adoption");
            adoption.HasKey(a => new { a.SuggestionId, a.AdoptionId });
            adoption.HasIndex(a => a.At).IsDescending();
        });
    }

    private static void MapJourney(EntityTypeBuilder<Journey> journey)
    {
        journey.ToTable("journey");
        journey.HasKey(j => j.SuggestionId);
        journey.Property(j => j.Number).HasMaxLength(24);
        journey.HasMany(j => j.Passages).WithOne().HasForeignKey(p => p.SuggestionId);
        journey.HasMany(j => j.Lapses).WithOne().HasForeignKey(l => l.SuggestionId);
        // The lists behind figures, by the day that counts.
        journey.HasIndex(j => new { j.ReceivedAt, j.SuggestionId });
        journey.HasIndex(j => j.DecidedAt);
        journey.HasIndex(j => j.ConcludedAt);
        journey.HasIndex(j => new { j.LeadUnitId, j.ReceivedAt });
        journey.HasIndex(j => j.PublishedAt).HasFilter("published_at is not null");
        journey.HasIndex(j => j.DecisionOverdueAt).HasFilter("decision_overdue_at is not null");
        journey.HasIndex(j => j.HandlingOverdueAt).HasFilter("handling_overdue_at is not null");
    }
}
