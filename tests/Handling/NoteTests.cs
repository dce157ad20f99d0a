using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>内部备注: whoever works on the case reads and writes them; nobody else, by no way.</summary>
internal sealed class NoteTests
{
    private const string Secret = "机密备注𠮷😀";

    [Test]
    public async Task What_is_noted_among_those_who_work_on_a_case_goes_nowhere_else()
    {
        await using var work = await Work.UnderCheckAsync();
        var (path, key) = ($"{work.Path}/notes", Guid.NewGuid().ToString());
        var first = (await work.Lead.PostAsync(path, new { text = $" {Secret}：施工队报价偏高。 " }, key)).Ok();
        Assert.That((await work.Lead.PostAsync(path, new { text = $" {Secret}：施工队报价偏高。 " }, key)).Ok().Text, Is.EqualTo(first.Text), "a retry writes nothing");
        work.Later();
        (await work.Co.PostAsync(path, new { text = $"{Secret}：财政部门已核对。" })).Ok();
        work.Later();
        (await work.Checker.PostAsync(path, new { text = $"{Secret}：请注意口径。" })).Ok();
        (await work.Foreign.PostAsync(path, new { text = Secret })).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await work.Resident.PostAsync(path, new { text = Secret })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await work.Lead.PostAsync(path, new { text = "   " })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await work.Lead.PostAsync(path, new { text = new string('长', 2001) })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete })
            Assert.That((await work.Lead.SendAsync(method, $"{path}/{first["noteId"]}", new { text = "改" }, null)).Succeeded, Is.False, "append-only");

        await work.ApproveAsync();
        (await work.Lead.PostAsync(path, new { text = $"{Secret}：办结后补记。" })).Ok();
        (await work.Resident.PostAsync($"/api/mini/suggestions/{work.Id}/rating", new { reply = 2, speed = 2, result = 2 })).Ok();
        (await work.Checker.PostAsync($"{work.Path}/rehandle", new { reason = "没有说明何时加装。" })).Ok();
        await work.SettleAsync();
        foreach (var reader in new[] { work.Lead, work.Co, work.Checker })
        {
            var notes = (await work.ShowAsync(reader))["notes"]!.AsArray();
            Assert.That(notes.Select(n => (string)n!["text"]!), Is.EqualTo(new[]
            {
                $"{Secret}：办结后补记。", $"{Secret}：请注意口径。", $"{Secret}：财政部门已核对。", $"{Secret}：施工队报价偏高。",
            }));
            Assert.That(notes.Select(n => (string)n!["unitName"]!).Distinct().Count(), Is.EqualTo(3), "each says whose it is");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await TablesWithAsync(work.App.Database, "三个单元"), Does.Contain("intake.timeline").And.Contain("feedback.notice"), "public words do go round");
            Assert.That(await TablesWithAsync(work.App.Database, "机密备注"), Is.EqualTo(new[] { "handling.internal_note" }));
            foreach (var told in new[] { $"/api/mini/suggestions/{work.Id}", "/api/mini/notices", $"/api/mini/suggestions/{work.Id}/clocks" })
                Assert.That((await work.Resident.GetAsync(told)).Ok().Text, Does.Not.Contain("机密备注"));
        }
    }

    [Test]
    public async Task Whom_a_sealed_case_concerns_neither_reads_nor_writes_about_it()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Lead.PostAsync($"{work.Path}/notes", new { text = Secret })).Ok();
        await work.TellOnlyHandlingAsync(new SealChanged(work.Id, true, work.CoUnit, [], work.App.Time.GetUtcNow()));
        foreach (var hidden in new[] { work.Co, work.Checker })
        {
            (await hidden.GetAsync(work.Path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
            (await hidden.PostAsync($"{work.Path}/notes", new { text = Secret })).Refused(HttpStatusCode.NotFound, "handling.not-found");
        }

        foreach (var entitled in new[] { work.Lead, await work.App.StaffAsync("mijian") })
            Assert.That((await work.ShowAsync(entitled))["notes"]!.AsArray(), Has.Count.EqualTo(1));
    }

    /// <summary>Every table of every module in which the words stand.</summary>
    private static async Task<List<string>> TablesWithAsync(TestDatabase database, string words)
    {
        var tables = await database.ColumnAsync<string>("""
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1
            """);
        List<string> found = [];
        foreach (var table in tables)
            if (await database.ScalarAsync<long>($"select count(*) from {table} its where its::text like '%' || $1 || '%'", words) > 0) found.Add(table!);
        return found;
    }
}
