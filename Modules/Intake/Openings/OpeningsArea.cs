using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>What the folder adds to the module.</summary>
internal static class OpeningsArea
{
    public const string Table = "box_opening";

    public static void MapOpenings(Api api)
    {
        OpenBox.Map(api);
        ListOpenings.Map(api);
        ShowOpening.Map(api);
        ConfirmOpening.Map(api);
        RecountOpening.Map(api);
        CloseOpening.Map(api);
        ReviewSeal.Map(api);
        RegisterPaper.Map(api);
        VoidPaper.Map(api);
    }

    public static void OpeningsTables(ModelBuilder model)
    {
        model.Entity<BoxOpening>(opening =>
        {
            opening.ToTable(Table);
            opening.HasOne<SuggestionBox>().WithMany().HasForeignKey(o => o.BoxId);
            // One at a time that is not yet closed, whoever opens at the same moment.
            opening.HasIndex(o => o.BoxId).IsUnique().HasFilter("status in ('Opened', 'Confirmed')").HasDatabaseName("ix_box_opening_open");
            opening.HasIndex(o => new { o.BoxId, o.OpenedAt });
            opening.HasIndex(o => new { o.OpenedAt, o.Id });
            opening.Property(o => o.SealNumber).HasMaxLength(BoxOpening.MaxSeal);
            opening.Property(o => o.NewSealNumber).HasMaxLength(BoxOpening.MaxSeal);
        });
        model.Entity<OpeningPaper>(paper =>
        {
            paper.ToTable("opening_paper");
            paper.HasKey(p => new { p.OpeningId, p.Ordinal });
            paper.HasOne<BoxOpening>().WithMany().HasForeignKey(p => p.OpeningId);
            paper.HasIndex(p => p.SuggestionId).IsUnique().HasFilter("suggestion_id is not null");
        });
    }
}
