using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>并案 in the module: services, tables, endpoints.</summary>
internal static class GroupsArea
{
    public static void AddGroups(this IServiceCollection services) => services.AddScoped<GroupKeeper>().AddScoped<GroupWork>();

    public static void MapGroups(this Api api)
    {
        ShowGroups.Map(api);
        ShowCaseGroup.Map(api);
        DismissLink.Map(api);
        FormGroup.Map(api);
        ChangeMembers.Map(api);
        ChangeGroup.Map(api);
    }

    public static void GroupTables(this ModelBuilder model)
    {
        model.Entity<CaseGroup>(group =>
        {
            group.ToTable("case_group");
            group.HasOne<TriageCase>().WithMany().HasForeignKey(g => g.LeadId);
            group.HasOne<TriageCase>().WithMany().HasForeignKey(g => g.FirstProposerId);
            group.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.GroupId);
            group.HasIndex(g => new { g.FormedAt, g.Id }).IsDescending();
            group.Ignore(g => g.Present);
            group.Ignore(g => g.Followers);
        });
        model.Entity<GroupMember>(member =>
        {
            member.ToTable("case_group_member");
            member.HasOne<TriageCase>().WithMany().HasForeignKey(m => m.CaseId);
            member.Property(m => m.LeftWhy).HasMaxLength(Limits.Remark);
            // In one group at most, whoever puts it into two at the same moment.
            member.HasIndex(m => m.CaseId).IsUnique().HasFilter("left_at is null").HasDatabaseName("ix_case_group_member_present");
        });
        model.Entity<CaseLink>(link =>
        {
            // Without keys to the cases: a link may be heard of before the case it points to.
            link.ToTable("case_link");
            link.HasKey(l => new { l.CaseId, l.OtherId });
            link.HasIndex(l => l.OtherId);
        });
    }
}
