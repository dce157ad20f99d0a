using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>词表: every version, the newest first; version 0 is the one the product brings.</summary>
internal static class ListWordLists
{
    public sealed record Item(
        [property: Description("版本号；0为内置词表。")] int Version,
        [property: Description("提出新版时写的说明。")] string Remark,
        [property: Description("是否正在使用。")] bool Active,
        [property: Description("词语总数。")] int Count,
        [property: Description("提出时间；内置词表没有。")] DateTimeOffset? ProposedAt,
        [property: Description("各类词语。")] IReadOnlyList<WordCategory> Categories);

    public sealed record Response([property: Description("各版本，最新的在前。")] IReadOnlyList<Item> Items);

    public static void Map(Api api) => api.Office.MapGet("/word-lists", Handle)
        .Says(Policies.SocialWork, "内容安全", "词表各版本", "命中词表的文字由人复核；没有微信用户的渠道只靠词表和人工。");

    internal static async Task<Response> Handle(IntakeContext db, CancellationToken ct)
    {
        var lists = await db.Set<WordList>().AsNoTracking().OrderByDescending(l => l.Number).Take(50).ToListAsync(ct);
        var own = lists.Select(l => new Item(
            l.Number, l.Remark, l.IsActive, l.Categories.Sum(c => c.Words.Count), l.ProposedAt, l.Categories));
        var builtIn = new Item(
            0, "内置词表", !lists.Exists(l => l.IsActive), WordList.BuiltIn.Sum(c => c.Words.Count), null, WordList.BuiltIn);
        return new([.. own, builtIn]);
    }
}
