using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>征集范围: hints at what is not a suggestion, never a refusal.</summary>
internal static class ScopeArea
{
    public static void AddScope(IServiceCollection services)
    {
        services.AddSingleton<ScopeBook>();
        services.AddHostedService<ScopeBookKeeper>();
    }

    public static void MapScope(Api api)
    {
        CheckScope.Map(api);
        ShowScopeNote.Map(api);
        ListRuleVersions.Map(api);
        ShowRuleVersion.Map(api);
        UploadRules.Map(api);
        TryRules.Map(api);
        ActivateRules.Map(api);
    }

    public static void ScopeTables(ModelBuilder model)
    {
        model.Entity<RuleVersion>(version =>
        {
            version.ToTable("scope_rules");
            version.HasIndex(v => v.Number).IsUnique();
            version.HasIndex(v => v.Status).IsUnique().HasFilter("status = 'Active'").HasDatabaseName("ix_scope_rules_active");
            version.Property(v => v.Remark).HasMaxLength(200);
        });
        model.Entity<ScopeNote>(note =>
        {
            note.ToTable("scope_note");
            note.HasKey(n => n.SuggestionId);
            note.Property(n => n.Findings).HasColumnType("jsonb");
        });
    }
}
