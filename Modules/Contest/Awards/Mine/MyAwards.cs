using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Prizes;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Mine;

/// <summary>我的获奖: what the resident won, the certificate to keep, and that the prize arrived.</summary>
internal static class MyAwards
{
    private const string Tag = "我的获奖";

    public sealed record Item(
        Guid Id, [property: Description("大赛名称。")] string Contest, [property: Description("奖项名称。")] string Kind,
        [property: Description("获奖的建议标识。")] Guid SuggestionId, [property: Description("获奖的建议。")] string Work,
        [property: Description("证书编号。")] string Certificate, [property: Description("证书验证码。")] string Code,
        CertificateStatus Status, [property: Description("证书状态的中文说明。")] string StatusText,
        [property: Description("发放日期；尚未登记发放则没有。")] DateOnly? HandedOn,
        [property: Description("确认收到的时间；没有确认则没有。")] DateTimeOffset? AcknowledgedAt);

    public static void Map(Api api)
    {
        api.Mini.MapGet("/awards", ListAsync).Says(Policies.Resident, Tag, "我的获奖", "确认后的奖项，最近的在前，至多100个。");
        api.Mini.MapGet("/awards/{id:guid}/certificate", PrintAsync)
            .Says(Policies.Resident, Tag, "下载我的证书", "PDF 或 PNG，上有全名。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf", "image/png").RequireRateLimiting(RateLimits.Writing)
            .Refuses(CertificateErrors.NotFound, CertificateErrors.Revoked, CertificateErrors.PrintingUnavailable, CertificateErrors.Unprintable);
        api.Mini.MapPost("/awards/{id:guid}/acknowledge", AcknowledgeAsync)
            .Says(Policies.Resident, Tag, "确认收到奖品", "登记发放后，由本人确认。").Refuses(PrizeErrors.NotFound);
    }

    internal static async Task<Ok<IReadOnlyList<Item>>> ListAsync(ContestContext db, Caller caller, CancellationToken ct) =>
        TypedResults.Ok<IReadOnlyList<Item>>(await (
            from certificate in db.Set<Certificate>().AsNoTracking()
            join award in db.Set<Award>() on certificate.AwardId equals award.Id
            join entry in db.Entries on award.EntryId equals entry.Id
            join contest in db.Collections on certificate.CollectionId equals contest.Id
            let prize = db.Set<PrizeEntry>().FirstOrDefault(p => p.AwardId == award.Id && p.StruckAt == null
                && p.Outcome == PrizeOutcome.HandedOver)
            where entry.AccountId == caller.Id
            orderby certificate.IssuedAt descending
            select new Item(
                award.Id, contest.Title, certificate.Kind, entry.SuggestionId, certificate.Work, certificate.Number,
                certificate.Code, certificate.Status,
                certificate.Status.Name(), prize == null ? (DateOnly?)null : prize.Day,
                prize == null ? null : prize.AcknowledgedAt)).Take(Paging.MaxSize).ToListAsync(ct));

    internal static async Task<FileContentHttpResult> PrintAsync(
        [Description("获奖标识。")] Guid id, ContestContext db, CertificatePrinting printing, Caller caller, HttpResponse response,
        CancellationToken ct,
        [Description("格式，默认 PDF。")] CertificateFormat format = CertificateFormat.Pdf)
    {
        var mine = db.Mine(caller);
        var its = await db.Set<Certificate>().AsNoTracking().FirstOrDefaultAsync(c => c.AwardId == id && mine.Any(a => a.Id == c.AwardId), ct)
            ?? throw CertificateErrors.NotFound.Refuse("没有找到这份证书。");
        return PrintCertificates.Answer(await PrintCertificates.PrintAsync(its, RevealPurpose.OwnData, printing, format, ct),
            its.Code, format, response);
    }

    internal static async Task<NoContent> AcknowledgeAsync(
        [Description("获奖标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var mine = db.Mine(caller);
        var prize = await db.Set<PrizeEntry>().FirstOrDefaultAsync(
            p => p.AwardId == id && p.StruckAt == null && p.Outcome == PrizeOutcome.HandedOver && mine.Any(a => a.Id == p.AwardId), ct)
            ?? throw PrizeErrors.NotFound.Refuse();
        prize.Acknowledge(time.GetUtcNow());
        db.Audit("prize.acknowledge", nameof(Award), id);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static IQueryable<Award> Mine(this ContestContext db, Caller caller) =>
        db.Set<Award>().Where(a => db.Entries.Any(e => e.Id == a.EntryId && e.AccountId == caller.Id));
}
