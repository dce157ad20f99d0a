using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Feedback.Ratings.Links;

/// <summary>
/// 一次性链接评价: a page with a form for whoever scanned a letter or was told a short code. Looking uses nothing up, so that a preview may
/// look; sending rates, once. The link is what entitles, so a form from elsewhere could do no more than whoever has it anyway.
/// </summary>
internal static class RateByLink
{
    private const string Incomplete = "请为三项都打分，意见不要超过500字。";

    public static void Map(Api api)
    {
        api.Pages.MapGet("/r/{token}", ShowAsync).Says(Policies.Anyone, "网页", "评价页").RequireRateLimiting(RateLimits.Guessing);
        api.Pages.MapPost("/r/{token}", SendAsync).Says(Policies.Anyone, "网页", "提交评价").RequireRateLimiting(RateLimits.Guessing);
        api.Pages.MapGet("/r", ShowByCode).Says(Policies.Anyone, "网页", "凭短码评价").RequireRateLimiting(RateLimits.Guessing);
        api.Pages.MapPost("/r", SendByCodeAsync).Says(Policies.Anyone, "网页", "凭短码提交评价").RequireRateLimiting(RateLimits.Guessing);
    }

    internal static Task<PageResult> ShowAsync([Description("链接中的凭证。")] string token, LinkDesk links, HttpResponse response, CancellationToken ct) =>
        AnswerAsync(response, async () => Form(RatingForm.Empty, (await links.OpenAsync(token, ct)).Recipient));

    internal static Task<PageResult> SendAsync([Description("链接中的凭证。")] string token, LinkDesk links, HttpRequest request, CancellationToken ct) =>
        AnswerAsync(request.HttpContext.Response, async () =>
        {
            var form = await RatingForm.ReadAsync(request, ct);
            var (link, to) = await links.OpenAsync(token, ct);
            return form.Scores is { } scores ? await RateAsync(links, link, to, scores, ct) : Form(form, to, Incomplete);
        });

    internal static PageResult ShowByCode(HttpResponse response)
    {
        Hide(response);
        return Form(RatingForm.Empty);
    }

    internal static Task<PageResult> SendByCodeAsync(LinkDesk links, HttpRequest request, CancellationToken ct) =>
        AnswerAsync(request.HttpContext.Response, async () =>
        {
            var form = await RatingForm.ReadAsync(request, ct);
            if (form.Scores is not { } scores) return Form(form, wrong: Incomplete);
            try
            {
                var (link, to) = await links.OpenAsync(form.Code, form.QuerySecret, ct);
                return await RateAsync(links, link, to, scores, ct);
            }
            catch (Refusal refusal) when (refusal.Code == LinkErrors.Unknown)
            {
                return Form(form, wrong: refusal.Message);
            }
        });

    private static async Task<PageResult> RateAsync(LinkDesk links, RatingLink link, Recipient to, Scores scores, CancellationToken ct)
    {
        await links.RateAsync(link, to, scores, ct);
        return Said("感谢您的评价", "我们已经收到您的评价。如果您不满意，区委社会工作部会复核，并把结果告诉您。", StatusCodes.Status200OK);
    }

    /// <summary>A refusal is a page that says so, for people.</summary>
    private static async Task<PageResult> AnswerAsync(HttpResponse response, Func<Task<PageResult>> answer)
    {
        Hide(response);
        try
        {
            return await answer();
        }
        catch (Refusal refusal)
        {
            return Said("不能评价", refusal.Message, refusal.Code.Status);
        }
    }

    private static PageResult Form(RatingForm form, Recipient? to = null, string? wrong = null) => Page.Of<RatingPage, RatingPageModel>(
        new(to?.Number, to?.Topic, form, wrong), status: wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static PageResult Said(string title, string text, int status) => Page.Of<NoticePage, NoticePage.Words>(new(title, text), status: status);

    /// <summary>A letter's link is nobody else's to find.</summary>
    private static void Hide(HttpResponse response) => response.Headers["X-Robots-Tag"] = "noindex, nofollow";
}
