using System.Net;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>The way of a suggestion through a unit, over HTTP.</summary>
internal sealed class PathTests
{
    [Test]
    public async Task From_the_desk_to_the_answer_that_the_resident_reads()
    {
        await using var work = await Work.DispatchedAsync();
        var desk = (await work.Lead.GetAsync("/api/office/handling")).Ok()["items"].AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(desk, Has.Count.EqualTo(1));
            Assert.That((string)desk[0]!["statusText"]!, Is.EqualTo("待签收"));
            Assert.That((string)desk[0]!["dueAt"]!, Is.EqualTo("2025-01-28T00:00:00.000+08:00"), "24:00 of the sixtieth day");
            Assert.That((string)desk[0]!["light"]!, Is.EqualTo("Green"));
        }

        work.Later();
        await work.TellAsync(work.Acknowledged());
        work.Later();
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "已到现场查看，正在比选扶手样式。", internalNote = "施工队报价偏高。" })).Ok();
        Assert.That((await work.ShowAsync())["actions"]!.AsArray().Select(a => (string)a!), Is.EquivalentTo(new[] { "report", "draft", "extend", "assign" }));
        work.Later();
        await work.SubmitAsync();
        var queue = (await work.Checker.GetAsync("/api/office/checks")).Ok()["items"].AsArray();
        Assert.That(queue.Select(q => ((string)q!["unitName"]!, (int)q["version"]!)), Is.EqualTo(new[] { ("大港街道", 1) }));

        work.Later();
        (await work.Checker.PostAsync($"{work.Path}/send-back", new { version = 1, remarks = "请写明完成时间。" })).Ok();
        Assert.That(await work.StatusAsync(), Is.EqualTo("InProgress"));
        work.Later();
        await work.SubmitAsync(Work.Conclusion("PartiallyAdopted", "一层空间不足，折叠座椅暂不设置。"));
        work.Later();
        var answer = (string)(await work.Checker.PostAsync($"{work.Path}/approve", new { version = 2, remarks = "可以。" })).Ok()["answer"]!;
        await work.SettleAsync();
        var timeline = await work.TimelineAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.Contain("部分采纳").And.Contain("加装双侧扶手").And.Contain("折叠座椅暂不设置").And.Contain("明年六月").And.EndWith("大港街道"));
            Assert.That(timeline, Does.Contain("正在比选扶手样式").And.Contain("折叠座椅暂不设置").And.Contain("大港街道已答复：部分采纳"));
            Assert.That((await work.Lead.GetAsync("/api/office/handling")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((await work.Lead.GetAsync("/api/office/handling/closed")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
            Assert.That((await work.Checker.GetAsync("/api/office/checks")).Ok()["items"].AsArray(), Is.Empty);
        }

        var file = await work.ShowAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file["conclusions"]!.AsArray().Select(c => (int)c!["version"]!), Is.EqualTo(new[] { 2, 1 }), "versions are kept");
            Assert.That(file["checks"]!.AsArray().Select(c => (bool)c!["approved"]!), Is.EqualTo(new[] { true, false }));
            Assert.That(file["history"]!.AsArray().Select(h => (string)h!["name"]!), Is.EqualTo(new[]
            {
                "Open", "Dispatch", "Acknowledge", "Report", "Draft", "SubmitForCheck", "SendBack", "Draft", "SubmitForCheck", "Approve",
            }));
            Assert.That((string)file["result"]!, Is.EqualTo("PartiallyAdopted"));
        }
    }

    [Test]
    public async Task Internal_words_and_the_contact_person_stay_inside()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "已到现场查看，正在比选样式。", internalNote = "机密备注甲" })).Ok();
        (await work.Co.PostAsync($"{work.Path}/opinions", new { text = "机密意见乙" })).Ok();
        (await work.Lead.PostAsync($"{work.Path}/conclusion", new
        {
            result = "Adopted",
            done = "已在三个单元加装双侧扶手。",
            doneBy = "街道城建办",
            doneOn = "2024-11-28",
            next = "明年六月前完成其余单元。",
            contactName = "机密联系人丙",
            contactPhone = "0532-88888888",
        })).Ok();
        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version = 1 })).Ok();
        (await work.Checker.PostAsync($"{work.Path}/approve", new { version = 1, remarks = "机密批注丁" })).Ok();
        await work.SettleAsync();
        var everything = await work.TimelineAsync()
            + string.Join('\n', await work.App.Database.ColumnAsync<string>("select body from kernel.outbox"))
            + string.Join('\n', await work.App.Database.ColumnAsync<string>("select t::text from feedback.notice t"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(everything, Does.Contain("正在比选样式").And.Contain("加装双侧扶手"), "there is something that could leak beside it");
            Assert.That(everything, Does.Not.Contain("机密").And.Not.Contain("88888888"));
            Assert.That((await work.ShowAsync(work.Lead))["notes"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((await work.ShowAsync(work.Co))["notes"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((await work.Lead.GetAsync(work.Path)).Text, Does.Not.Contain("机密联系人"), "masked even inside");
        }

        var contact = (await work.Checker.PostAsync($"{work.Path}/reveal-contact")).Ok();
        Assert.That((string)contact["name"]!, Is.EqualTo("机密联系人丙"));
        Assert.That(
            await work.App.Database.ScalarAsync<long>(
                "select count(*) from kernel.audit where action = 'personal-data.reveal' and detail like '核实建议内容 ' || $1 || ' %'", work.Id.ToString()),
            Is.EqualTo(1), "the look is in the audit log, with purpose, matter and unit");
        (await work.Foreign.PostAsync($"{work.Path}/reveal-contact")).Refused(HttpStatusCode.NotFound, "handling.not-found");
    }
}
