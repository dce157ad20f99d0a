using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>专题征集.</summary>
internal static class CollectionsArea
{
    public static void CollectionTables(this ModelBuilder model) => model.Entity<ThemedCollection>(collection =>
    {
        collection.ToTable("themed_collection");
        collection.Property(c => c.Code).HasMaxLength(20);
        collection.Property(c => c.Title).HasMaxLength(60);
        collection.OwnsMany(c => c.Fields, field => field.ToJson());
        collection.HasIndex(c => c.Code).IsUnique();
    });
}
