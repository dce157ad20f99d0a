using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Contest.Awards.Certificates;

/// <summary>What anybody learns of a certificate.</summary>
internal sealed record VerifiedCertificate(
    [property: Description("证书编号。")] string Number, [property: Description("大赛名称。")] string Contest, [property: Description("奖项名称。")] string Kind,
    [property: Description("获奖人，已按公示规则隐去名字。")] string Winner, [property: Description("获奖的建议或转化运用。")] string Work,
    CertificateStatus Status, [property: Description("状态的中文说明。")] string StatusText, [property: Description("颁发时间。")] DateTimeOffset IssuedAt,
    [property: Description("撤销时间；有效的没有。")] DateTimeOffset? RevokedAt, [property: Description("撤销的理由。")] string? RevokedBecause);

/// <summary>验证证书: by the code on it, as a page for whoever scans it and as data. Nobody finds one without the code.</summary>
internal static class VerifyCertificate
{
    public static void Map(Api api)
    {
        api.Open.MapGet("/certificates/{code}", ShowAsync)
            .Says(Policies.Anyone, Objections.Raising.Tag, "验证证书", "凭证书上的验证码；大小写、空格和横线不限。")
            .RequireRateLimiting(RateLimits.Guessing).Refuses(CertificateErrors.NotFound);
        api.Pages.MapGet("/certificate/{code}", PageAsync).Says(Policies.Anyone, "网页", "验证证书").RequireRateLimiting(RateLimits.Guessing);
    }

    internal static async Task<VerifiedCertificate> ShowAsync([Description("验证码。")] string code, ContestContext db, CancellationToken ct) =>
        await FindAsync(code, db, ct) ?? throw CertificateErrors.NotFound.Refuse();

    internal static async Task<PageResult> PageAsync(
        [Description("验证码。")] string code, ContestContext db, HttpResponse response, CancellationToken ct)
    {
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return await FindAsync(code, db, ct) is { } its
            ? Page.Of<CertificatePage, VerifiedCertificate>(its)
            : Page.NotFound("没有这份证书。请核对证书上的验证码；如果证书上的二维码打开的是这一页，它不是本平台颁发的。");
    }

    private static async Task<VerifiedCertificate?> FindAsync(string code, ContestContext db, CancellationToken ct)
    {
        var bare = Certificate.Bare(code);
        return await (
            from its in db.Set<Certificate>().AsNoTracking()
            join contest in db.Collections on its.CollectionId equals contest.Id
            where its.Code == bare
            select new { its, contest.Title }).FirstOrDefaultAsync(ct) is { its: var c, Title: var title }
            ? new(c.Number, title, c.Kind, c.Winner, c.Work, c.Status, c.Status.Name(), c.IssuedAt, c.RevokedAt, c.RevokedBecause)
            : null;
    }
}
