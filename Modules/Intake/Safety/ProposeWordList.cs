using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>提出新版词表: as a whole; in force only once it is activated.</summary>
internal static class ProposeWordList
{
    private const int Shortest = 2, Longest = 40;

    public sealed record Request(
        [property: Description("全部类别和词语。")]
        [property: Required(ErrorMessage = "请填写词表。"), MinLength(1, ErrorMessage = "词表至少要有一个类别。"), MaxLength(50, ErrorMessage = "最多50个类别。")]
        IReadOnlyList<WordCategory> Categories,
        [property: Description("说明：为什么修改。")]
        [property: Required(ErrorMessage = "请说明为什么修改。"), StringLength(Limits.Reason, ErrorMessage = "说明请控制在500字以内。")]
        string Remark);

    public sealed record Response([property: Description("版本号。")] int Version);

    public static void Map(Api api) => api.Office.MapPost("/word-lists", Handle)
        .Says(Policies.SocialWork, "内容安全", "提出新版词表", "提出后先用“试用词表”核对，再启用。")
        .WithExample(new Request([new("广告引流", ["加我微信", "扫码返现"])], "增加近期出现的引流用语"))
        .Refuses(SafetyErrors.WordTooShort)
        .RequiresIdempotencyKey();

    internal static async Task<Response> Handle(Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (request.Categories.SelectMany(c => c.Words).Any(w => Folded.Of(w).Text.Length is < Shortest or > Longest))
            throw SafetyErrors.WordTooShort.Refuse();
        var number = (await db.Set<WordList>().MaxAsync(l => (int?)l.Number, ct) ?? 0) + 1;
        db.Add(WordList.Propose(number, request.Categories, request.Remark.Trim(), caller.Actor, time.GetUtcNow()));
        return await db.SaveAsync(new Response(number), ct);
    }
}
