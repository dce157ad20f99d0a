using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Projects;

/// <summary>区办实事建议: themes to the district's list of projects.</summary>
internal static class ProjectsArea
{
    public static void MapProjects(Api api)
    {
        ProposeProject.Map(api);
        ConcludeProject.Map(api);
        ShowProjects.Map(api);
    }

    public static void ProjectTables(ModelBuilder model) => model.Entity<ProjectProposal>(proposal =>
    {
        proposal.ToTable("project_proposal");
        proposal.ComplexProperty(p => p.Figures);
        proposal.HasOne<Theme>().WithMany().HasForeignKey(p => p.ThemeId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasIndex(p => new { p.ProposedAt, p.Id }).IsDescending(true, true);
    });
}
