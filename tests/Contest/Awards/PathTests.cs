using System.Net;
using QRCoder;
using SkiaSharp;
using UglyToad.PdfPig;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>From the first proposal to the published handing-over of the last prize.</summary>
internal sealed class PathTests
{
    [Test]
    public async Task Awards_are_proposed_released_shown_confirmed_certified_handed_over_and_shown_again()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync("wang");
        var suggestion = await Cases.SubmittedAsync(app);
        var its = await Judged.MadeAsync(app,
        [
            new("欧阳娜娜", "13805320001", Account: resident.Id, Suggestion: suggestion, Topic: "在老旧楼院增设助老扶手"),
            new("李小明", "13805320002", Minor: true, Topic: "校门口的晚托班"),
            new("青岛海丽应急安全技术有限公司", Form: EntryFormUnit, Group: "青岛海丽应急安全技术有限公司", Topic: "社区应急柜"),
        ]);
        (await its.Writer.GetAsync($"{its.Path}/awarding")).Refused(HttpStatusCode.NotFound, "award.not-found");
        await its.BegunAsync();
        var ranked = (await its.Writer.GetAsync($"{its.Path}/award-candidates?size=2")).Ok();
        var second = (await its.Writer.GetAsync($"{its.Path}/award-candidates?size=2&cursor={ranked["next"]}")).Ok();
        Assert.That(ranked["items"].AsArray().Concat(second["items"].AsArray()).Select(i => (int)i!["place"]!), Is.EqualTo(new[] { 1, 2, 3 }));

        var (fine, great) = (await its.KindAsync("优秀奖"), await its.KindAsync("突出贡献奖"));
        (await its.DraftAsync(null,
            new { kindId = fine, entryId = its.Entries[1], prizeCents = 50_000, prize = "图书卡", nameConsent = "监护人书面同意" },
            new { kindId = fine, entryId = its.Entries[2], prizeCents = 30_050, prize = "图书卡" },
            new { kindId = great, entryId = its.Entries[0], prizeCents = 100_000, prize = "健身器材", nameConsent = "本人书面同意，已存档" })).Ok();
        var preview = (await its.Writer.GetAsync($"{its.Path}/notices/preview")).Ok();
        Assert.That(preview.Text, Does.Contain("李＊＊").And.Contain("欧阳娜娜").And.Contain("价值300.50元").And.Not.Contain("李小明"));

        (await its.Writer.PostAsync($"{its.Path}/awards/submit")).Ok();
        (await its.Writer.PostAsync($"{its.Path}/awards/release")).Refused(HttpStatusCode.Conflict, "award.own-proposal");
        (await its.Checker.PostAsync($"{its.Path}/awards/send-back", new { reason = "请核对奖品。" })).Ok();
        await its.ReleasedAsync();
        var published = (await its.Writer.PostAsync($"{its.Path}/notices/result")).Ok();
        Assert.That((DateTimeOffset)published["objectionsUntil"]!, Is.EqualTo(new DateTimeOffset(2024, 12, 6, 0, 0, 0, TimeSpan.FromHours(8))), "five working days, the day itself not counted");
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Refused(HttpStatusCode.Conflict, "award.notice-running");

        app.Time.SetUtcNow(new(2024, 12, 5, 16, 0, 0, TimeSpan.Zero));
        await its.SignInAnewAsync();
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Ok();
        await app.SettleAsync();
        Assert.That((await its.Writer.GetAsync($"/api/office/suggestions/{suggestion}/notices")).Ok().Text, Does.Contain("获突出贡献奖").And.Contain("金点子〔2024〕突出贡献奖第001号"));
        await CertifiedAsync(app, its);
        await HandedOutAsync(app, its);
    }

    private const ZhihuiShibei.Kernel.Events.EntryForm EntryFormUnit = ZhihuiShibei.Kernel.Events.EntryForm.Unit;

    private static async Task CertifiedAsync(ShibeiApp app, Judged its)
    {
        var certificates = (await its.Writer.GetAsync($"{its.Path}/certificates")).Ok().Json!.AsArray();
        Assert.That(certificates.Select(c => (string)c!["number"]!), Is.EqualTo(new[] { "金点子〔2024〕优秀奖第001号", "金点子〔2024〕优秀奖第002号", "金点子〔2024〕突出贡献奖第001号" }));
        var minors = certificates[0]!;
        var picture = await its.Writer.Http.GetByteArrayAsync(new Uri($"/api/office/certificates/{minors["id"]}/file?format=Png", UriKind.Relative));
        await Pictures.KeepAsync("certificate", picture);
        Assert.That(Pictures.HasCode(picture, $"{app.Address.GetLeftPart(UriPartial.Authority)}/certificate/{minors["code"]}"), Is.True, "the code on it opens its page");
        using var all = PdfDocument.Open(await its.Writer.Http.GetByteArrayAsync(new Uri($"{its.Path}/certificates/file", UriKind.Relative)));
        Assert.That(all.GetPages().Select(p => p.Text), Has.Exactly(3).Items.And.All.Contains("荣誉证书"));
        Assert.That(all.GetPage(1).Text, Does.Contain("李").And.Contain("明：").And.Not.Contain("＊").And.Contain("第001号"), "what is handed to the winner bears the name in full");

        var mine = await app.ResidentAsync("wang");
        var won = (await mine.GetAsync("/api/mini/awards")).Ok().Json!.AsArray().Single()!;
        using var own = PdfDocument.Open(await mine.Http.GetByteArrayAsync(new Uri($"/api/mini/awards/{won["id"]}/certificate", UriKind.Relative)));
        Assert.That(own.GetPage(1).Text, Does.Contain("欧阳娜娜："));
        (await (await app.ResidentAsync("li")).GetAsync($"/api/mini/awards/{won["id"]}/certificate")).Refused(HttpStatusCode.NotFound, "certificate.not-found");

        var anyone = (await app.Anyone().GetAsync($"/api/open/certificates/{((string)minors["code"]!).ToLowerInvariant().Insert(4, "-")}")).Ok();
        Assert.That(anyone.Text, Does.Contain("李＊＊").And.Not.Contain("李小明"));
        (await app.Anyone().GetAsync("/api/open/certificates/222222222222")).Refused(HttpStatusCode.NotFound, "certificate.not-found");
        (await its.Writer.PostAsync($"/api/office/certificates/{minors["id"]}/revoke", new { reason = "经查该建议系抄袭，奖项撤销。" })).Ok();
        (await its.Writer.PostAsync($"/api/office/certificates/{minors["id"]}/revoke", new { reason = "再次撤销。" })).Refused(HttpStatusCode.Conflict, "certificate.wrong-state");
        (await its.Writer.GetAsync($"/api/office/certificates/{minors["id"]}/file")).Refused(HttpStatusCode.Conflict, "certificate.revoked");
        Assert.That((string)(await app.Anyone().GetAsync($"/api/open/certificates/{minors["code"]}")).Ok()["statusText"]!, Is.EqualTo("已撤销"));
    }

    private static async Task HandedOutAsync(ShibeiApp app, Judged its)
    {
        var awards = await its.AwardsAsync();
        (await its.HandOverAsync(awards[0].Id, 50_001)).Refused(HttpStatusCode.Conflict, "prize.amount-exceeded");
        var first = (Guid)(await its.HandOverAsync(awards[0].Id)).Ok()["id"]!;
        (await its.HandOverAsync(awards[0].Id)).Refused(HttpStatusCode.Conflict, "prize.already-recorded");
        (await its.Writer.PostAsync($"/api/office/prizes/{first}/strike", new { reason = "日期填写有误。" })).Ok();
        (await its.Writer.PostAsync($"/api/office/prizes/{first}/strike", new { reason = "日期填写有误。" })).Refused(HttpStatusCode.NotFound, "prize.not-found");
        (await its.HandOverAsync(awards[0].Id)).Ok();
        (await its.Writer.PostAsync($"/api/office/awards/{awards[1].Id}/prize", new { outcome = "Declined", day = "2024-12-06" })).Refused(HttpStatusCode.Conflict, "prize.receipt-missing");
        (await its.Writer.PostAsync($"/api/office/awards/{awards[1].Id}/prize", new { outcome = "Declined", day = "2024-12-06", remark = "单位来函放弃奖品。" })).Ok();
        (await its.Writer.PostAsync($"{its.Path}/notices/hand-out")).Refused(HttpStatusCode.Conflict, "award.prizes-missing");
        (await its.HandOverAsync(awards[2].Id, 100_000)).Ok();
        var mine = await app.ResidentAsync("wang");
        (await mine.PostAsync($"/api/mini/awards/{awards[2].Id}/acknowledge")).Ok();
        (await mine.PostAsync($"/api/mini/awards/{awards[0].Id}/acknowledge")).Refused(HttpStatusCode.NotFound, "prize.not-found");
        var ledger = (await its.Writer.GetAsync($"{its.Path}/prizes")).Ok().Json!.AsArray();
        Assert.That(ledger.Select(l => l!["lines"]!.AsArray().Count), Is.EqualTo(new[] { 2, 1, 1 }), "a struck line stays");
        Assert.That(ledger[2]!["lines"]![0]!["acknowledgedAt"], Is.Not.Null);

        (await its.Writer.PostAsync($"{its.Path}/notices/hand-out")).Ok();
        var shown = (await app.Anyone().GetAsync($"{its.Open}/notices/2")).Ok();
        Assert.That(shown.Text, Does.Contain("2024年12月6日现场颁发").And.Contain("获奖人放弃").And.Contain("奖项已撤销"));
        Assert.That((await app.Anyone().GetAsync($"{its.Open}/notices")).Ok().Json!.AsArray().Select(n => (string)n!["stateText"]!), Is.EqualTo(new[] { "已发布", "公示期满，获奖名单已确认" }));
        (await its.HandOverAsync(awards[0].Id)).Refused(HttpStatusCode.Conflict, "award.wrong-state");
    }
}
