using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>办理附件 in the module: services, tables and endpoints. The store and its door are those of 佐证文件.</summary>
internal static class AttachingArea
{
    public static void AddAttaching(this IServiceCollection services) => services.AddSingleton<FileDesk>();

    public static void MapAttaching(this Api api)
    {
        WorkFiles.Map(api);
        AnswerFiles.Map(api);
    }

    public static void AttachingTables(this ModelBuilder model)
    {
        model.Entity<WorkFile>().ToTable("work_file").HasIndex(f => f.SuggestionId);
        model.Entity<PaperClaim>().ToTable("paper_claim").HasKey(c => c.SuggestionId);
        model.Entity<FileUse>(use =>
        {
            use.ToTable("file_use");
            use.HasOne<WorkFile>().WithMany().HasForeignKey(u => u.FileId);
            use.HasIndex(u => u.SuggestionId);
        });
    }
}
