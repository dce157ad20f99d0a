using ZhihuiShibei.Contest;
using ZhihuiShibei.Contest.Awards;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Prizes;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Tests.Contest.Awards;

namespace ZhihuiShibei.Tests.Support;

/// <summary>An award of <c>wang</c> with its certificate and its prize handed over, before its time, so that no clock need be moved.</summary>
internal sealed record Awarded(Guid ContestId, Guid AwardId, Guid CertificateId, string Code)
{
    public static async Task<Awarded> MadeAsync(ShibeiApp app)
    {
        var resident = await app.ResidentAsync("wang");
        var its = await (await Judged.MadeAsync(app, [new("王秀兰", "13805320001", Account: resident.Id)])).BegunAsync();
        return await CertifiedAsync(await its.DraftedAsync(1));
    }

    /// <summary>The first award of a proposal, as if it had been confirmed and handed over.</summary>
    public static Task<Awarded> CertifiedAsync(Judged its)
    {
        var app = its.App;
        return app.WithAsync(async (ContestContext db) =>
        {
            var now = app.Time.GetUtcNow();
            var (awarding, kind, award) = ((await db.FindAsync<Awarding>(its.Id))!, (await db.KindsAsync(its.Id, default))[0], (await db.AwardsAsync(its.Id, default))[0]);
            var certificate = Certificate.Issue(awarding, kind, award, "王＊＊", "助老扶手", Actor.System, now);
            var receipt = new ReceiptFile
            {
                Id = NewId.At(now), AwardId = award.Id, Name = "签收单.pdf", ContentType = "application/pdf", Length = 1, Hash = new('0', 64), By = Guid.Empty, At = now,
            };
            db.AddRange(certificate, receipt, new PrizeEntry
            {
                Id = NewId.At(now), CollectionId = its.Id, AwardId = award.Id, CapCents = award.CapCents, Outcome = PrizeOutcome.HandedOver,
                Method = PrizeMethod.Ceremony, ReceivedBy = PrizeReceiver.Winner, AmountCents = 50_000, Day = new(2024, 11, 28), ReceiptId = receipt.Id,
                Remark = null, By = Guid.Empty, At = now,
            });
            await db.SaveChangesAsync();
            return new Awarded(its.Id, award.Id, certificate.Id, certificate.Code);
        });
    }

    /// <summary>Whichever of them a parameter of a route asks for.</summary>
    public string? ValueIn(string route, string parameter) => parameter switch
    {
        "code" when route.Contains("/contests/", StringComparison.Ordinal) => Judged.Code,
        "code" when route.Contains("/open/certificates/", StringComparison.Ordinal) => Code,
        "id" when route.Contains("/awards/{id", StringComparison.Ordinal) => AwardId.ToString(),
        "id" when route.Contains("/certificates/{id", StringComparison.Ordinal) => CertificateId.ToString(),
        "id" when route.Contains("/contests/{id", StringComparison.Ordinal) => ContestId.ToString(),
        _ => null,
    };
}
