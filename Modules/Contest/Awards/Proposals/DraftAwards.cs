using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>拟定奖项: the whole proposal at once, in the place of the one before; numbered by place within each kind.</summary>
internal static class DraftAwards
{
    public sealed record Proposed(
        [property: Description("奖项标识。")] Guid KindId,
        [property: Description("参赛建议标识；授予单位的奖项不填。")] Guid? EntryId = null,
        [property: Description("转化运用标识；只用于授予单位的奖项。")] Guid? AdoptionId = null,
        [property: Description("奖品价值，单位为分。")] [property: Range(0, int.MaxValue, ErrorMessage = "奖品价值不能为负数。")] int PrizeCents = 0,
        [property: Description("奖品是什么，60字以内，公开。")] [property: StringLength(60, ErrorMessage = "奖品说明请控制在60字以内。")] string? Prize = null,
        [property: Description("获奖人同意公示全名的依据，200字以内，如书面同意书；不填则公示时隐去名字。未满14周岁的一律隐去。")]
        [property: StringLength(200, ErrorMessage = "同意公示全名的依据请控制在200字以内。")]
        string? NameConsent = null);

    public sealed record Request(
        [property: Description("拟奖名单，至多200个；代替以前拟定的全部名单。")]
        [property: Required(ErrorMessage = "请填写拟奖名单。"), MaxLength(AwardKind.MostAwards, ErrorMessage = "拟奖名单最多200个。")]
        IReadOnlyList<Proposed> Awards,
        [property: Description("名次在前或并列的参赛建议没有列入时的理由，10至500字，随公示公开。")]
        [property: StringLength(500, ErrorMessage = "理由请控制在500字以内。")]
        string? Departure = null);

    private static readonly ErrorCode[] Codes =
    [
        AwardErrors.NotFound, AwardErrors.WrongState, AwardErrors.NoRanking, AwardErrors.RankingAwaited, AwardErrors.KindUnknown,
        AwardErrors.RecipientUnfit,
        AwardErrors.EntryUnfit, AwardErrors.CaseUnfit, AwardErrors.QuotaExceeded, AwardErrors.CapExceeded, AwardErrors.Twice,
        AwardErrors.ReasonMissing,
        .. AwardErrors.OfWords,
    ];

    public static void Map(Api api) => api.Office.MapPut("/contests/{id:guid}/awards", Handle)
        .Says(Policies.SocialWork, BeginAwarding.Tag, "拟定奖项", "按评审名次拟定；有名次在前或并列而未列入的，须写明理由。保存后可以预览公示，再提交复核。")
        .WithExample(new Request(
            [new(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5"), null, 50_000, "图书卡")]))
        .Refuses(Codes);

    internal static Task<AwardingState> Handle(
        [Description("大赛标识，即专题标识。")] Guid id, Request request, ContestContext db, PersonalDataGate people, Caller caller, TimeProvider time,
        CancellationToken ct) => db.ActOnAwardingAsync(id, async its =>
        {
            var now = time.GetUtcNow();
            var round = await db.LatestRoundAsync(id, ct);
            if (round == 0) throw AwardErrors.NoRanking.Refuse();
            await db.MustBeRankedAsync(id, ct);
            its.Draft(round, PublicText.OrNothing(request.Departure), caller.Actor, now);
            var proposal = await Proposal.CheckedAsync(db, people, id, round, request.Awards, now, ct);
            if (proposal.PassesOver && its.Departure is not { Length: >= 10 }) throw AwardErrors.ReasonMissing.Refuse();
            await db.Set<Award>().Where(a => a.CollectionId == id).ExecuteDeleteAsync(ct);
            db.AddRange(proposal.Awards);
        }, ct);
}
