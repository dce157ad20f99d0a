using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>How a module stores its clocks: rule and ledger as jsonb, what is searched as columns.</summary>
public static class ClockMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays readable in the table; it never goes into HTML
    };

    // The ledger is replaced, never changed in place; the reference tells whether it has to be saved.
    private static readonly ValueComparer<IReadOnlyList<ClockEntry>> SameLedger =
        new((a, b) => ReferenceEquals(a, b), entries => entries.Count, entries => entries);

    /// <summary>Maps key, columns, indexes and the concurrency token; table and schema stay the module's choice.</summary>
    public static EntityTypeBuilder<ClockRecord> MapClock(this EntityTypeBuilder<ClockRecord> clock)
    {
        clock.HasKey(c => c.Id);
        clock.Property(c => c.Id).ValueGeneratedNever();
        clock.Property(c => c.RuleCode).HasMaxLength(40);
        clock.Property(c => c.Status).HasConversion<string>().HasMaxLength(10);
        clock.Property(c => c.Rule).HasColumnType("jsonb").HasConversion(r => WriteRule(r), s => ReadRule(s));
        clock.Property(c => c.Entries).HasColumnType("jsonb").HasConversion(e => WriteEntries(e), s => ReadEntries(s), SameLedger);
        // Two acts at once would each write a ledger without the other's line.
        clock.Property<uint>("Version").IsRowVersion();
        clock.HasIndex(c => c.SubjectId);
        // The sweep reads open clocks in the order they fall due.
        clock.HasIndex(c => c.DueAt).HasFilter("stopped_at is null");
        // What a newly loaded notice still has to reach.
        clock.HasIndex(c => c.CalendarRevision).HasFilter("stopped_at is null");
        return clock;
    }

    internal static string WriteEntries(IReadOnlyList<ClockEntry> entries) => JsonSerializer.Serialize(entries, Json);

    internal static IReadOnlyList<ClockEntry> ReadEntries(string json) => JsonSerializer.Deserialize<ClockEntry[]>(json, Json)!;

    internal static string WriteRule(ClockRule rule) => JsonSerializer.Serialize(rule, Json);

    internal static ClockRule ReadRule(string json) => JsonSerializer.Deserialize<ClockRule>(json, Json)!;
}
