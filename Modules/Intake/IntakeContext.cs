using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Adopted;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Channels;
using ZhihuiShibei.Intake.Channels.Changes;
using ZhihuiShibei.Intake.Channels.Webhooks;
using ZhihuiShibei.Intake.Complaints;
using ZhihuiShibei.Intake.Drafts;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Intake.Openings;
using ZhihuiShibei.Intake.Papers;
using ZhihuiShibei.Intake.Home;
using ZhihuiShibei.Intake.Joint;
using ZhihuiShibei.Intake.Projects;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Scenes;
using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Intake.Scope;
using ZhihuiShibei.Intake.Reporters;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Intake.SpecialReports;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Intake.TextChecking;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Intake.Units;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Intake;

internal sealed class IntakeContext(DbContextOptions<IntakeContext> options) : ModuleContext(options)
{
    public const string Name = "intake";

    public override string Schema => Name;

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();
    public DbSet<ReadingUnit> ReadingUnits => Set<ReadingUnit>();
    public DbSet<TextCheck> TextChecks => Set<TextCheck>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await this.NoteChangesAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public DbSet<UnitCopy> Units => Set<UnitCopy>();
    public DbSet<SuggestionBox> Boxes => Set<SuggestionBox>();
    public DbSet<BoxOpening> Openings => Set<BoxOpening>();
    public DbSet<OpeningPaper> OpeningPapers => Set<OpeningPaper>();
    public DbSet<SceneCode> SceneCodes => Set<SceneCode>();

    protected override void Map(ModelBuilder model)
    {
        AttachmentsArea.AttachmentTables(model);
        SafetyArea.SafetyTables(model);
        BoxesArea.BoxesTables(model);
        OpeningsArea.OpeningsTables(model);
        PapersArea.PapersTables(model);
        model.Entity<Suggestion>(suggestion =>
        {
            suggestion.ToTable("suggestion");
            suggestion.HasIndex(s => s.Number).IsUnique();
            suggestion.HasIndex(s => new { s.AccountId, s.ReceivedAt, s.Id }).IsDescending(false, true, true);
            suggestion.HasIndex(s => new { s.Channel, s.ExternalNumber }).IsUnique().HasFilter("external_number is not null");
            suggestion.HasIndex(s => new { s.ReceivedAt, s.Id }).HasFilter("text_verdict in ('Review', 'Risky')")
                .HasDatabaseName("ix_suggestion_text_review");
            suggestion.Property(s => s.Topic).HasMaxLength(Limits.Topic);
            suggestion.Property(s => s.Rationale).HasMaxLength(Limits.Text);
            suggestion.Property(s => s.Countermeasures).HasMaxLength(Limits.Text);
            suggestion.Property(s => s.Number).HasMaxLength(24);
            suggestion.Ignore(s => s.AnswerPending);
        });
        model.Entity<TimelineEntry>(entry =>
        {
            entry.ToTable("timeline");
            entry.HasIndex(e => new { e.SuggestionId, e.At });
        });
        model.Entity<ReadingUnit>(unit =>
        {
            unit.ToTable("reading_unit");
            unit.HasKey(u => new { u.SuggestionId, u.UnitId });
        });
        model.Entity<TextCheck>(check =>
        {
            check.ToTable("text_check");
            check.HasKey(c => c.SuggestionId);
            check.HasIndex(c => c.DueAt);
        });
        model.Entity<NumberDay>(day =>
        {
            day.ToTable("number_day");
            day.HasKey(d => d.Day);
        });
        SimilarityArea.SimilarityTables(model);
        SearchingArea.SearchingTables(model);
        PublishingArea.PublishingTables(model);
        ScopeArea.ScopeTables(model);
        ReporterTables.Map(model);
        ChannelsArea.ChannelsTables(model);
        DraftsArea.DraftsTables(model);
        HomeArea.HomeTables(model);
        JointArea.JointTables(model);
        ComplaintsArea.ComplaintsTables(model);
        ThemesArea.ThemesTables(model);
        ReportsArea.ReportTables(model);
        ProjectsArea.ProjectTables(model);
        AdoptedArea.AdoptedTables(model);
        EnteringArea.EnteringTables(model);
    }
}
