using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Awards.Objections;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Contest.Awards.Public;

/// <summary>What the form to object shows.</summary>
/// <param name="Key">Made with the form, so that sending it twice is one objection.</param>
/// <param name="Wrong">What is to be mended before it can be sent.</param>
internal sealed record ObjectionForm(string Code, UnsignedWords Words, string Key, string? Wrong = null);

/// <summary>
/// 网页提出异议: a small form, for whoever has no WeChat. It says nothing that was not typed into it, and needs no cookie, so a form from
/// elsewhere could do no more than whoever sends it anyway.
/// </summary>
internal static class ObjectOnPage
{
    public static void Map(Api api)
    {
        api.Pages.MapGet("/zt/{code}/objection", ShowAsync).Says(Policies.Anyone, "网页", "提出异议");
        api.Pages.MapPost("/zt/{code}/objection", SendAsync).Says(Policies.Anyone, "网页", "提交异议").RequireRateLimiting(RateLimits.Guessing);
    }

    internal static async Task<PageResult> ShowAsync(string code, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await db.Set<AwardNotice>().AnyAsync(
            n => n.EndedAt == null && n.ObjectionsUntil > now && db.Collections.Any(c => c.Id == n.CollectionId && c.Code == code), ct)
            ? Form(new(code, new("", "", "", null), RandomNumberGenerator.GetHexString(32)), StatusCodes.Status200OK)
            : Page.NotFound(ObjectionErrors.WindowClosed.Text);
    }

    internal static async Task<PageResult> SendAsync(
        string code, HttpRequest request, UnsignedDesk desk, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        if (!request.HasFormContentType) return await ShowAsync(code, db, time, ct);
        var sent = await request.ReadFormAsync(ct);
        var words = new UnsignedWords(sent["text"].ToString(), sent["name"].ToString(), sent["phone"].ToString(), sent["about"].ToString());
        var key = sent["key"].ToString() is { Length: 32 } given ? given : RandomNumberGenerator.GetHexString(32);
        var form = new ObjectionForm(code, words, key, UnsignedDesk.Wrong(words));
        if (form.Wrong is not null) return Form(form, StatusCodes.Status400BadRequest);
        try
        {
            var raised = await desk.RaiseAsync(code, words, form.Key, ct);
            return Said("已经收到您的异议", $"我们会逐件核实，并打电话答复您。您的查询码是 {raised.QuerySecret}，请记下来。", StatusCodes.Status200OK);
        }
        catch (Refusal refusal)
        {
            return Said("不能提出异议", refusal.Message, refusal.Code.Status);
        }
    }

    private static PageResult Form(ObjectionForm form, int status) => Page.Of<ObjectionPage, ObjectionForm>(form, status: status);

    private static PageResult Said(string title, string text, int status) => Page.Of<NoticePage, NoticePage.Words>(new(title, text), status: status);
}
