using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Reporting.OpenData;

/// <summary>A file of the open data as it was last made, kept so that nobody waits for it to be made again.</summary>
internal sealed class OpenFile
{
    /// <summary>Such as <c>suggestions.csv</c>.</summary>
    public required string Name { get; init; }
    public required byte[] Content { get; init; }
    /// <summary>SHA-256 of the content.</summary>
    public required string Hash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>
/// That something public has changed since the files were made. Appended by those who bring facts, none of whom waits for another, and
/// taken away by whoever makes the files anew: as long as there is one, no kept file is given out.
/// </summary>
internal sealed class OpenChange
{
    public long Id { get; private set; }
}

internal static class OpenDataMapping
{
    public static void OpenDataTables(this ModelBuilder model)
    {
        model.Entity<OpenFile>(file =>
        {
            file.ToTable("open_file");
            file.HasKey(f => f.Name);
            file.Property(f => f.Name).HasMaxLength(40);
        });
        model.Entity<OpenChange>(change =>
        {
            change.ToTable("open_change");
            change.Property(c => c.Id).UseIdentityAlwaysColumn();
        });
    }
}
