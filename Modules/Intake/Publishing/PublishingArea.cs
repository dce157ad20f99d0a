using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>公开: desensitised copies that everybody may read.</summary>
internal static class PublishingArea
{
    public static void MapPublishing(Api api)
    {
        PreparePublication.Map(api);
        ShowPublication.Map(api);
        PublishSuggestion.Map(api);
        RevokePublication.Map(api);
        ChangePublicity.Map(api);
        ListPublished.Map(api);
        ShowPublished.Map(api);
    }

    public static void PublishingTables(ModelBuilder model) => model.Entity<Publication>(publication =>
    {
        publication.ToTable("publication");
        publication.HasIndex(p => p.SuggestionId).IsUnique();
        publication.HasIndex(p => new { p.PublishedAt, p.Id }).IsDescending(true, true).HasFilter("status = 'Published'");
        publication.HasIndex(p => p.Features).HasMethod("gin").HasOperators("gin__int_ops").HasStorageParameter("fastupdate", false);
        publication.Property(p => p.Topic).HasMaxLength(Limits.Topic);
        publication.Property(p => p.Text).HasMaxLength(Publication.TextLength);
    });
}
