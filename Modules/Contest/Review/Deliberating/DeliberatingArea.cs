using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>合议 in the module: tables and endpoints.</summary>
internal static class DeliberatingArea
{
    public static void MapDeliberating(this Api api)
    {
        StartDeliberation.Map(api);
        ShowRanking.Map(api);
        AskFurther.Map(api);
        ExcludeEntry.Map(api);
        RecordMinutes.Map(api);
        CloseDeliberation.Map(api);
        ListStandings.Map(api);
    }

    public static void DeliberatingTables(this ModelBuilder model)
    {
        model.Entity<Minutes>(minutes =>
        {
            minutes.ToTable("deliberation_minutes");
            minutes.HasKey(m => new { m.ReviewId, m.Round, m.Version });
            minutes.HasOne<ContestReview>().WithMany().HasForeignKey(m => m.ReviewId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ResultRound>(round =>
        {
            round.ToTable("result_round");
            round.HasKey(r => new { r.ReviewId, r.Round });
            round.HasOne<ContestReview>().WithMany().HasForeignKey(r => r.ReviewId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>合议纪要: of one round of deliberation. Versions are only added; the latest counts.</summary>
internal sealed class Minutes
{
    public required Guid ReviewId { get; init; }
    public required int Round { get; init; }
    public required int Version { get; init; }
    public required string Text { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>评审结果的一轮: when it was made, and after which step of the draw.</summary>
internal sealed class ResultRound
{
    public required Guid ReviewId { get; init; }
    public required int Round { get; init; }
    public required int Step { get; init; }
    public required int RulesVersion { get; init; }
    public required int Entries { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
