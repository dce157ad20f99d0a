using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections.Writing;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>
/// 演示数据: the 金点子 contest as the newspaper announced it; what it did not say (terms, explanation) is an example. Published where
/// its time is not over yet by the clock, else left as a draft.
/// </summary>
internal sealed class DemoCollection(ContestContext db, TimeProvider time)
{
    public const string Code = "jindianzi";

    public static readonly CollectionForm.Content Content = new(
        new(
            "“智汇市北·金点子”大赛",
            "围绕养老服务、小区和楼院管理、教育、街区商圈和平安建设，请您为市北区出金点子。",
            """
            <p>市北区坚持开门纳谏、主动问计，面向社会开展为期6个月的“智汇市北·金点子”大赛。</p>
            <h3>怎样算好点子</h3>
            <ul><li>说清楚一个具体问题和它的原因；</li><li>提出可以做到的对策措施；</li><li>让多数居民受益。</li></ul>
            <h3>奖项</h3>
            <ul><li>“金点子”优秀奖20个，颁发证书并奖励价值不超过500元的奖品；</li><li>“金点子”转化运用优秀案例奖5个，对获得单位予以授牌并通报表扬；</li><li>“金点子”突出贡献奖5个，颁发证书并奖励价值不超过1000元的奖品。</li></ul>
            <p>评审结果和奖品发放情况向社会公示。</p>
            """,
            "参赛建议应当由本人（本团队、本单位）提出，内容真实，不侵犯他人权益。每一件参赛建议同时作为人民建议办理，并告知办理情况。截止前可以退出比赛，建议照常办理。（演示数据）",
            "参赛建议的著作权归作者所有；作者同意主办方为评审、公示、推广和落实建议而无偿使用其内容，公开使用时按作者的意愿署名。（演示数据）"),
        Shanghai.StartOfDay(new(2024, 11, 28)), Shanghai.StartOfDay(new(2025, 5, 28)),
        [
            new("elder-care", "养老服务"), new("estates", "物业小区和开放式楼院管理"), new("education", "学前及小学初中教育"),
            new("districts", "特色街区和商圈建设"), new("safety", "平安建设"),
        ],
        Late: LateEntries.BecomeOrdinary, IsContest: true);

    public async Task RunAsync(CancellationToken ct)
    {
        if (await db.Collections.AnyAsync(c => c.Code == Code, ct)) return;
        var (its, now) = (Content.Cleaned(), time.GetUtcNow());
        var collection = ThemedCollection.Draft(Code, its, Actor.System, now < its.OpensAt ? now : its.OpensAt);
        if (now < its.ClosesAt) collection.Publish(Actor.System, now < its.OpensAt ? now : its.OpensAt);
        db.Add(collection);
        await db.SaveChangesAsync(ct);
    }
}
