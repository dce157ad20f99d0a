using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Handling.Supervision.Acting;
using ZhihuiShibei.Handling.Supervision.Climbing;
using ZhihuiShibei.Handling.Supervision.Digests;
using ZhihuiShibei.Handling.Supervision.Reading;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Supervision.Rules.LadderFields;

namespace ZhihuiShibei.Handling.Supervision;

/// <summary>督办 in the module: services, tables and endpoints.</summary>
internal static class SupervisionArea
{
    public const string Tag = "督办";

    // A version is never changed.
    private static readonly ValueComparer<IReadOnlyList<LadderRule>> SameRules =
        new((a, b) => ReferenceEquals(a, b), rules => rules.Count, rules => rules);

    public static void AddSupervision(this IHostApplicationBuilder builder)
    {
        builder.AddPrinting();
        builder.Services.AddHostedService<LadderSweep>();
    }

    public static void MapSupervision(this Api api)
    {
        ListSupervision.Map(api);
        ShowSupervision.Map(api);
        AnswerSupervision.Map(api);
        EndSupervision.Map(api);
        ListByHand.Map(api);
        FollowInstruction.Map(api);
        AssignInstruction.Map(api);
        OverdueLedger.Map(api);
        ExportOverdue.Map(api);
        ComposeDigest.Map(api);
        IssueDigest.Map(api);
        ShowDigests.Map(api);
        ShowRules.Map(api);
        EnactRules.Map(api);
    }

    public static void SupervisionTables(this ModelBuilder model)
    {
        model.Entity<Ladder>(ladder =>
        {
            ladder.ToTable("ladder");
            ladder.Property<uint>("Version").IsRowVersion();
            ladder.HasIndex(l => l.NextAt).HasFilter("next_at is not null");
        });
        model.Entity<SupervisionItem>(item =>
        {
            item.ToTable("supervision_item");
            item.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.ItemId);
            item.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.ItemId);
            item.HasIndex(i => i.LadderId).IsUnique().HasFilter("ladder_id is not null");
            item.HasIndex(i => i.InstructionId).IsUnique().HasFilter("instruction_id is not null");
            item.HasIndex(i => i.SuggestionId);
            item.HasIndex(i => new { i.RaisedAt, i.Id }).IsDescending();
            item.HasIndex(i => new { i.UnitId, i.RaisedAt, i.Id }).IsDescending(false, true, true);
            item.HasIndex(i => new { i.DueAt, i.Id }).HasFilter("level in ('RedAlert', 'ListedSupervision', 'LeaderDigest')")
                .HasDatabaseName("ix_supervision_item_overdue");
        });
        model.Entity<SupervisionStep>().ToTable("supervision_step");
        model.Entity<SupervisionAnswer>().ToTable("supervision_answer");
        model.Entity<LeaderDigest>(digest =>
        {
            digest.ToTable("leader_digest");
            digest.Ignore(d => d.Number);
            digest.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DigestId);
            digest.HasIndex(d => new { d.Year, d.Ordinal }).IsUnique();
            digest.HasIndex(d => new { d.ComposedAt, d.Id }).IsDescending();
        });
        model.Entity<DigestLine>().ToTable("digest_line").HasIndex(l => l.ItemId);
        model.Entity<RuleVersion>(version =>
        {
            version.ToTable("supervision_rules");
            version.HasKey(v => v.Number);
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Property(v => v.Rules).HasColumnType("jsonb").HasConversion(
                rules => JsonSerializer.Serialize(rules, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<LadderRule>>(json, JsonSerializerOptions.Web)!, SameRules);
        });
    }
}
