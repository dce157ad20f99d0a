using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Adopted;

/// <summary>建议促成了什么, for its suggester.</summary>
internal static class AdoptedArea
{
    public static void MapAdopted(Api api) => ShowWhatBecame.Map(api);

    public static void AdoptedTables(ModelBuilder model) => model.Entity<AdoptedSuggestion>()
        .ToTable("adopted_suggestion").HasKey(a => new { a.SuggestionId, a.AdoptionId });
}
