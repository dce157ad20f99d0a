using ZhihuiShibei.Tests.Contest.Awards;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>What a resident and anybody meet of awards: a notice, an objection, an award with its certificate and prize.</summary>
internal static class AwardSamples
{
    private static readonly HttpMethod Get = HttpMethod.Get, Post = HttpMethod.Post;

    public static async Task TakeAllAsync(ShibeiApp app, Func<ApiClient, HttpMethod, string, object?, Task<Reply>> take)
    {
        var (wang, anyone) = (await app.ResidentAsync("wang"), app.Anyone());
        var its = await (await Judged.MadeAsync(app, [new("王秀兰", "13805320001", Account: wang.Id)])).BegunAsync();
        await (await (await its.DraftedAsync(1)).ReleasedAsync()).UnderNoticeAsync();
        await take(anyone, Get, $"{its.Open}/notices", null);
        await take(anyone, Get, $"{its.Open}/notices/1", null);
        await take(anyone, Get, $"{its.Open}/notices/1/verification", null);
        var said = new { text = "第1号的内容与去年社区公开征集的方案相同，附有社区公告为证。", about = "优秀奖第1号" };
        await take(wang, Post, $"/api/mini/contests/{Judged.Code}/objections", said);
        await take(wang, Get, "/api/mini/objections", null);
        var raised = await take(anyone, Post, $"{its.Open}/objections", new { said.text, name = "李建国", phone = "13805320009", said.about });
        await take(anyone, Post, "/api/open/objections/track", new { id = raised["id"], querySecret = raised["querySecret"] });

        var awarded = await Awarded.CertifiedAsync(its);
        // Codes are made by chance; the contract shows a standing one.
        const string Standing = "7KM3XQ9T7KM3";
        await app.Database.ExecuteAsync("update contest.certificate set code = $1 where id = $2", Standing, awarded.CertificateId);
        await take(wang, Post, $"/api/mini/awards/{awarded.AwardId}/acknowledge", null);
        await take(wang, Get, "/api/mini/awards", null);
        await take(wang, Get, $"/api/mini/awards/{awarded.AwardId}/certificate", null);
        await take(anyone, Get, $"/api/open/certificates/{Standing}", null);
        await take(anyone, Get, "/api/open/certificates/222222222222", null);
    }
}
