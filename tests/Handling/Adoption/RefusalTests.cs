using System.Net;

namespace ZhihuiShibei.Tests.Handling.Adoption;

/// <summary>What the ledger does not take, and from whom.</summary>
internal sealed class RefusalTests
{
    [Test]
    public async Task Nothing_is_reached_or_recorded_without_evidence_that_stands()
    {
        await using var work = await Work.ConcludedAsync();
        var its = await Promise.UnderWayAsync(work);
        (await its.ReachAsync(1, new { text = "首批三个楼院的扶手已安装完成。", evidence = Array.Empty<object>() })).Refused(HttpStatusCode.Conflict, "adoption.evidence-missing");
        (await Evidence(new { text = "只有文字说明" })).Refused(HttpStatusCode.BadRequest, "adoption.evidence-unfit");
        (await Evidence(new { text = "网址不对", link = "javascript:alert(1)" })).Refused(HttpStatusCode.BadRequest, "adoption.evidence-unfit");
        (await Evidence(new { text = "别处的文件", fileId = Guid.NewGuid() })).Refused(HttpStatusCode.BadRequest, "adoption.evidence-unfit");
        (await Evidence(new { text = "验收", documentNumber = "7号", link = "https://www.shibei.gov.cn/a\u202E" })).Refused(HttpStatusCode.BadRequest, "adoption.too-thin");

        var file = (Guid)(await work.Lead.UploadAsync($"{its.Path}/files", SampleFiles.Pdf(), "验收单\u202E.pdf", "application/pdf")).Ok()["id"]!;
        (await work.Lead.UploadAsync($"{its.Path}/files", [1, 2, 3], "a.pdf", "application/pdf")).Refused(HttpStatusCode.BadRequest, "adoption-file.unsuitable");
        (await work.Foreign.UploadAsync($"{its.Path}/files", SampleFiles.Pdf(), "甲.pdf", "application/pdf")).Refused(HttpStatusCode.NotFound, "adoption.not-found");
        (await Evidence(new { text = "验收单扫描件", fileId = file })).Ok();
        Assert.That(await work.Checker.Http.GetByteArrayAsync($"/api/office/adoption-files/{file}"), Is.EqualTo(SampleFiles.Pdf()));
        (await work.Foreign.GetAsync($"/api/office/adoption-files/{file}")).Refused(HttpStatusCode.NotFound, "adoption-file.not-found");
        Assert.That((await work.App.Anyone().GetAsync($"/api/open/adoptions/{its.Id}")).Ok().Text, Does.Contain("验收单扫描件").And.Not.Contain(file.ToString()));

        var only = (Guid)(await its.ShowAsync())["milestones"]![0]!["evidence"]![0]!["id"]!;
        (await work.Lead.PostAsync($"{its.Path}/evidence/{only}/strike", new { reason = "传错了。" })).Refused(HttpStatusCode.Conflict, "adoption.last-evidence");
        var other = new { evidence = new { text = "验收意见原件", documentNumber = "青北住建验〔2025〕7号" }, milestoneId = await its.MilestoneAsync(1) };
        (await work.Lead.PostAsync($"{its.Path}/evidence", other)).Ok();
        (await work.Lead.PostAsync($"{its.Path}/evidence", new { other.evidence, milestoneId = await its.MilestoneAsync(2) })).Refused(HttpStatusCode.NotFound, "adoption.milestone-not-found");
        (await work.Lead.PostAsync($"{its.Path}/evidence/{only}/strike", new { reason = "传错了。" })).Ok();
        (await work.Lead.PostAsync($"{its.Path}/evidence/{only}/strike", new { reason = "传错了。" })).Refused(HttpStatusCode.NotFound, "adoption.evidence-not-found");
        Assert.That((await work.App.Anyone().GetAsync($"/api/open/adoptions/{its.Id}")).Ok().Text, Does.Contain("验收意见原件").And.Not.Contain("验收单扫描件"));

        Task<Reply> Evidence(object proof) => its.ReachAsync(1, new { text = "首批三个楼院的扶手已安装完成。", evidence = new[] { proof } });
    }

    [Test]
    public async Task Words_plans_and_contributors_are_looked_at_and_nobody_confirms_their_own()
    {
        await using var work = await Work.ConcludedAsync();
        var right = new { title = "完成首批三个楼院", dueOn = "2025-03-31" };
        (await Record(steps: [new { title = "过去的日子", dueOn = "2024-11-27" }])).Refused(HttpStatusCode.BadRequest, "adoption.date-invalid");
        (await Record(steps: [new { title = "百分比超出", dueOn = "2025-03-31", weight = 101 }])).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await Record(steps: [.. Enumerable.Repeat(right, 31)])).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await Record(summary: "太短")).Refused(HttpStatusCode.BadRequest, "adoption.too-thin");
        (await Record(summary: "请与王先生联系，电话138-0532-0001，谢谢。")).Refused(HttpStatusCode.BadRequest, "handling.personal-data");
        (await Record(suggestion: Guid.NewGuid())).Refused(HttpStatusCode.Conflict, "adoption.suggestion-unfit");
        (await Record(by: work.Co)).Refused(HttpStatusCode.Conflict, "adoption.suggestion-unfit");
        (await Record(by: work.Checker)).Refused(HttpStatusCode.BadRequest, "adoption.unit-unknown");

        var own = (Guid)(await Record(by: work.Checker, unit: work.LeadUnit, title: "𠮷庆里🏡扶手", steps: [right])).Ok()["id"]!;
        var path = $"/api/office/adoptions/{own}";
        (await work.Lead.PutAsync(path, new { outcome = "PolicyChange", title = "𠮷庆里🏡扶手", summary = "为没有电梯的老旧楼院加装扶手。", milestones = Array.Empty<object>() })).Ok();
        (await work.Lead.PostAsync($"{path}/evidence", Promise.Ground)).Ok();
        (await work.Lead.PostAsync($"{path}/submit")).Refused(HttpStatusCode.Conflict, "adoption.plan-missing");
        (await work.Lead.PutAsync(path, new { outcome = "PolicyChange", title = "𠮷庆里🏡扶手", summary = "为没有电梯的老旧楼院加装扶手。", milestones = new[] { right } })).Ok();
        (await work.Lead.PostAsync($"{path}/submit")).Ok();
        (await work.Checker.PostAsync($"{path}/confirm")).Refused(HttpStatusCode.Conflict, "adoption.own-record");
        (await work.Foreign.GetAsync(path)).Refused(HttpStatusCode.NotFound, "adoption.not-found");
        (await work.Foreign.PostAsync($"{path}/submit")).Refused(HttpStatusCode.NotFound, "adoption.not-found");
        (await work.Checker.PostAsync($"{path}/discard", new { reason = "与另一项重复。" })).Ok();
        Assert.That((await work.Foreign.GetAsync("/api/office/adoptions")).Ok()["items"].AsArray(), Is.Empty);
        var table = await work.Checker.Http.GetByteArrayAsync("/api/office/adoptions/file?outcome=PolicyChange");
        using var book = new System.IO.Compression.ZipArchive(new MemoryStream(table));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.That(await sheet.ReadToEndAsync(), Does.Contain("𠮷庆里🏡扶手"));

        Task<Reply> Record(
            ApiClient? by = null, string title = "老旧楼院楼道加装扶手", string summary = "为没有电梯的老旧楼院加装扶手。", Guid? suggestion = null, Guid? unit = null, object[]? steps = null) =>
            (by ?? work.Lead).PostAsync("/api/office/adoptions", new
            {
                outcome = "NewMeasure", title, summary, suggestionIds = new[] { suggestion ?? work.Id }, milestones = steps, unitId = unit,
            });
    }
}
