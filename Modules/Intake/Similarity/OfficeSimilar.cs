using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>How similar a text is, for people.</summary>
internal enum Likeness
{
    [System.ComponentModel.DataAnnotations.Display(Name = "内容相同")] Same,
    [System.ComponentModel.DataAnnotations.Display(Name = "可能相同")] Likely,
}

/// <summary>What officials see of similar suggestions, of those they may see.</summary>
internal static class OfficeSimilar
{
    public const int Most = 10;

    public sealed record Item(
        Guid Id, string Number,
        [property: Description("相似度，0至1。")] double Score,
        [property: Description("0.75以上为内容相同，0.5以上为可能相同。")] Likeness Likeness,
        [property: Description("主题，标出相同语句。")] MarkedText Topic,
        [property: Description("正文摘录，标出相同语句。")] MarkedText Excerpt,
        SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateTimeOffset ReceivedAt);

    public sealed record Response(
        [property: Description("为 true 时未能及时查询，可稍后再查；不影响其他操作。")] bool Degraded,
        [property: Description("最相似的在前。")] IReadOnlyList<Item> Items);

    /// <summary>The unit whose orders decide what the caller sees; nothing for those who see all.</summary>
    public static Guid? UnitOf(Caller caller) => caller.Is(Role.SocialWorkOfficer) ? null : caller.UnitId ?? Guid.Empty;

    public static Likeness LikenessOf(double score) => score >= Ranking.Same ? Likeness.Same : Likeness.Likely;

    public static async Task<Response> ShowAsync(Found found, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var ids = found.Matches.Select(m => m.Id).ToList();
        var rows = await db.Suggestions.AsNoTracking().VisibleTo(caller, db).Where(s => ids.Contains(s.Id))
            .Select(s => new { s.Id, s.Number, s.Status, s.ReceivedAt }).ToDictionaryAsync(s => s.Id, ct);
        return new(found.Degraded,
        [
            .. found.Matches.Where(m => rows.ContainsKey(m.Id)).Select(m => (Match: m, Row: rows[m.Id])).Select(p => new Item(
                p.Match.Id, p.Row.Number, p.Match.Score, LikenessOf(p.Match.Score), p.Match.Topic, p.Match.Excerpt,
                p.Row.Status, p.Row.Status.Name(), p.Row.ReceivedAt)),
        ]);
    }
}
