using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// 有人提过吗: shown to a resident after the title and again with the body: published suggestions that say the same, and what
/// became of them. Never holds up a submission: when nothing can be looked up in time, the answer is empty and says so.
/// </summary>
internal static class SuggestSimilar
{
    private const int Most = 5;

    public sealed record Item(
        [property: Description("公开建议标识，可用 /api/open/suggestions/{publicationId} 查看全文。")] Guid PublicationId,
        [property: Description("相似度，0至1。")] double Score,
        [property: Description("0.75以上为内容相同，0.5以上为可能相同。")] Likeness Likeness,
        [property: Description("主题，标出与您相同的语句。")] MarkedText Topic,
        [property: Description("正文摘录，标出与您相同的语句。")] MarkedText Excerpt,
        [property: Description("办到哪一步了。")] string Outcome,
        [property: Description("公开时间。")] DateTimeOffset PublishedAt);

    public sealed record Response(
        [property: Description("为 true 时未能及时查询，请直接继续填写和提交。")] bool Degraded,
        [property: Description("最相似的在前，最多5件。")] IReadOnlyList<Item> Items);

    public static void Map(Api api) => api.Mini.MapPost("/suggestions/similar", Handle)
        .Says(Policies.Resident, "建议", "有人提过吗", "填写主题后、填写正文后各查一次：已公开的相似建议和办理情况。查不到也可以照常提交。")
        .WithExample(FindSimilar.Example);

    internal static async Task<Response> Handle(
        FindSimilar.Request request, IntakeContext db, SimilarSearch similar, CancellationToken ct)
    {
        var asked = new Asked(request.Topic, request.Rationale ?? "", request.Countermeasures ?? "");
        var found = await similar.FindAsync(asked, Shelf.Published, Most, ct);
        var views = await PublicView.OfAsync(db, db.Set<Publication>().Where(p => found.Matches.Select(m => m.Id).Contains(p.Id)), ct);
        var byId = views.ToDictionary(v => v.Id);
        return new(found.Degraded,
        [
            .. found.Matches.Where(m => byId.ContainsKey(m.Id)).Select(m => (Match: m, View: byId[m.Id])).Select(p => new Item(
                p.Match.Id, p.Match.Score, OfficeSimilar.LikenessOf(p.Match.Score), p.Match.Topic, p.Match.Excerpt, p.View.Outcome, p.View.PublishedAt)),
        ]);
    }
}
