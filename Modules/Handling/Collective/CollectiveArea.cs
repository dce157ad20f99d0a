using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>集中答复 in the module: services, tables, endpoints.</summary>
internal static class CollectiveArea
{
    public static void AddCollective(this IServiceCollection services) =>
        services.AddScoped<MemberChoice>().AddScoped<MemberAnswer>().AddHostedService<CollectiveWorker>();

    public static void MapCollective(this Api api)
    {
        DraftCollective.Map(api);
        CheckCollective.Map(api);
        ApproveCollective.Map(api);
        ShowCollectives.Map(api);
        OpenCollectives.Map(api);
    }

    public static void CollectiveTables(this ModelBuilder model)
    {
        model.Entity<CollectiveAnswer>(answer =>
        {
            answer.ToTable("collective_answer");
            answer.Ignore(a => a.Words);
            answer.Property(a => a.Title).HasMaxLength(Limits.Title);
            answer.HasIndex(a => new { a.DraftedAt, a.Id }).IsDescending();
            answer.HasIndex(a => new { a.PublishedAt, a.Id }).IsDescending().HasFilter("status = 'Published'").HasDatabaseName("ix_collective_answer_published");
        });
        model.Entity<CollectiveMember>(member =>
        {
            member.ToTable("collective_member");
            member.HasKey(m => new { m.AnswerId, m.Position });
            member.HasOne<CollectiveAnswer>().WithMany().HasForeignKey(m => m.AnswerId);
            member.HasIndex(m => new { m.AnswerId, m.SuggestionId }).IsUnique();
            member.HasIndex(m => m.SuggestionId);
        });
    }
}
