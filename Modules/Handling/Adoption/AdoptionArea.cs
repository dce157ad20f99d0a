using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Receiving;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Handling.Adoption.Following;
using ZhihuiShibei.Handling.Adoption.Planning;
using ZhihuiShibei.Handling.Adoption.Proving;
using ZhihuiShibei.Handling.Adoption.Reading;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Adoption.Planning.StepFields;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>转化运用 in the module: services, tables and endpoints.</summary>
internal static class AdoptionArea
{
    public static void AddAdoption(this IHostApplicationBuilder builder)
    {
        builder.AddFileStore();
        builder.Services.TryAddSingleton<FileInspector>();
        builder.Services.TryAddSingleton<FileDoor>();
        builder.Services.AddSingleton<Freshly>();
        builder.Services.AddHostedService<AdoptionSweep>();
    }

    public static void MapAdoption(this Api api)
    {
        RecordAdoption.Map(api);
        EditAdoption.Map(api);
        AddContributors.Map(api);
        ConfirmAdoption.Map(api);
        DropAdoption.Map(api);
        HandOverAdoption.Map(api);
        AddMilestone.Map(api);
        MoveMilestone.Map(api);
        ReachMilestone.Map(api);
        AddEvidence.Map(api);
        StrikeEvidence.Map(api);
        EvidenceFiles.Map(api);
        ListAdoptions.Map(api);
        ShowAdoption.Map(api);
        ExportAdoptions.Map(api);
        ReadAdopted.Map(api);
        ReadAdoptedPages.Map(api);
    }

    public static void AdoptionTables(this ModelBuilder model)
    {
        model.Entity<AdoptionRecord>(adoption =>
        {
            adoption.ToTable("adoption");
            adoption.Property(a => a.Title).HasMaxLength(RecordAdoption.TitleLength);
            adoption.Property(a => a.Summary).HasMaxLength(Limits.Text);
            adoption.HasMany(a => a.Milestones).WithOne().HasForeignKey(m => m.AdoptionId);
            adoption.HasMany(a => a.Moves).WithOne().HasForeignKey(m => m.AdoptionId);
            adoption.HasMany(a => a.Proofs).WithOne().HasForeignKey(p => p.AdoptionId);
            adoption.HasMany(a => a.Contributors).WithOne().HasForeignKey(c => c.AdoptionId);
            adoption.HasIndex(a => a.OriginId).IsUnique().HasFilter("origin_id is not null");
            adoption.HasIndex(a => new { a.ProposedAt, a.Id }).IsDescending();
            adoption.HasIndex(a => new { a.UnitId, a.ProposedAt, a.Id }).IsDescending(false, true, true);
            adoption.HasIndex(a => new { a.ConfirmedAt, a.Id }).IsDescending().HasFilter("confirmed_at is not null")
                .HasDatabaseName("ix_adoption_public");
            adoption.HasIndex(a => a.AlarmAt).HasFilter("alarm_at is not null");
        });
        model.Entity<Milestone>(milestone =>
        {
            milestone.ToTable("milestone");
            milestone.Ignore(m => m.IsWaiting);
            milestone.Property(m => m.Title).HasMaxLength(StepInput.TitleLength);
        });
        model.Entity<MilestoneMove>().ToTable("milestone_move");
        model.Entity<Proof>().ToTable("proof");
        model.Entity<ProofFile>().ToTable("proof_file").HasIndex(f => f.AdoptionId);
        model.Entity<Contributor>(one =>
        {
            one.ToTable("contributor");
            one.HasKey(c => new { c.AdoptionId, c.SuggestionId });
            one.HasIndex(c => c.SuggestionId);
            one.Ignore(c => c.Rank);
        });
        model.Entity<PublishedCopy>().ToTable("published_copy").HasKey(c => c.SuggestionId);
    }
}
