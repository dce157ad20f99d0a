using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>开始评奖: fixes the kinds of awards with their quotas and caps; those of the 金点子 contest where none are named.</summary>
internal static class BeginAwarding
{
    public const string Tag = "评奖";
    private const int HighestCap = 10_000_000;

    public sealed record Kind(
        [property: Description("奖项名称，2至20字，如 优秀奖。")]
        [property: Required(ErrorMessage = "请填写奖项名称。"), StringLength(AwardKind.TitleLength, ErrorMessage = "奖项名称请控制在20字以内。")]
        string Title,
        [property: Description("名额，1至200。")]
        [property: Range(1, AwardKind.MostAwards, ErrorMessage = "名额须在1至200之间。")]
        int Quota,
        [property: Description("奖品价值上限，单位为分；不设奖品为0。")]
        [property: Range(0, HighestCap, ErrorMessage = "奖品价值上限须在0至10万元之间。")]
        int CapCents,
        [property: Description("授予单位：获奖的是一项转化运用，授牌并通报表扬，不设奖品。")] bool ForUnits = false);

    public sealed record Request(
        [property: Description("证书字号，2至12字；不填为“金点子”。")]
        [property: StringLength(12, ErrorMessage = "证书字号请控制在12字以内。")]
        string? Prefix = null,
        [property: Description("奖项，按公示的先后；不填为“金点子”大赛的三个奖项：优秀奖20个、转化运用优秀案例奖5个、突出贡献奖5个。")]
        [property: MaxLength(20, ErrorMessage = "奖项最多20种。")]
        IReadOnlyList<Kind>? Kinds = null);

    private static readonly IReadOnlyList<Kind> OfTheArticle =
        [new("优秀奖", 20, 50_000), new("转化运用优秀案例奖", 5, 0, true), new("突出贡献奖", 5, 100_000)];

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/awarding", Handle)
        .Says(Policies.SocialWork, Tag, "开始评奖", "评审结果形成后进行。名额和奖品价值上限由此固定，数据库不接受超出的数据。")
        .WithExample(new Request("金点子", OfTheArticle)).RequiresIdempotencyKey()
        .Refuses([CollectionErrors.NotFound, AwardErrors.NoContest, AwardErrors.NoRanking, AwardErrors.RankingAwaited, AwardErrors.AlreadyBegun,
            AwardErrors.KindsInvalid, AwardErrors.PrefixTaken, .. AwardErrors.OfWords]);

    internal static async Task<Created<AwardingState>> Handle(
        [Description("大赛标识，即专题标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var answer = await db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select from contest.themed_collection where id = {id} for update", ct);
            var contest = await db.Collections.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct)
                ?? throw CollectionErrors.NotFound.Refuse();
            if (!contest.IsContest) throw AwardErrors.NoContest.Refuse();
            if (await db.Set<Awarding>().AnyAsync(a => a.Id == id, ct)) throw AwardErrors.AlreadyBegun.Refuse();
            if (await db.LatestRoundAsync(id, ct) == 0) throw AwardErrors.NoRanking.Refuse();
            await db.MustBeRankedAsync(id, ct);
            var now = time.GetUtcNow();
            var (prefix, year) = (PublicText.Of(request.Prefix ?? "金点子", 2), Shanghai.DateOf(now).Year);
            if (await db.Set<Awarding>().AnyAsync(a => a.Prefix == prefix && a.Year == year, ct)) throw AwardErrors.PrefixTaken.Refuse();
            var its = Awarding.Begin(id, prefix, year, caller.Actor, now);
            db.Add(its);
            db.AddRange(Checked(request.Kinds is { Count: > 0 } kinds ? kinds : OfTheArticle, id, now));
            return AwardingState.Of(its);
        }, ct);
        return TypedResults.Created($"/api/office/contests/{id}/awarding", answer);
    }

    private static IEnumerable<AwardKind> Checked(IReadOnlyList<Kind> kinds, Guid contest, DateTimeOffset now)
    {
        var titles = kinds.Select(k => PublicText.Of(k.Title, 2)).ToList();
        if (titles.Distinct().Count() < titles.Count || kinds.Sum(k => k.Quota) > AwardKind.MostAwards
            || kinds.Any(k => k is { ForUnits: true, CapCents: > 0 }))
            throw AwardErrors.KindsInvalid.Refuse();
        return kinds.Select((k, i) => new AwardKind
        {
            Id = NewId.At(now), CollectionId = contest, Position = i + 1, Title = titles[i], Quota = k.Quota,
            CapCents = k.CapCents, ForUnits = k.ForUnits,
        });
    }
}
