using System.Text;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Demo.Contest;

/// <summary>评奖: proposal, notice and objection, certificates, prizes, the second notice, and the evidence of it all.</summary>
internal sealed partial class ContestStory
{
    // An empty page, in the place of a signed slip.
    private static readonly byte[] Slip = Encoding.Latin1.GetBytes(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj\n"
        + "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj\ntrailer <</Root 1 0 R /Size 4>>\nstartxref\n0\n%%EOF\n");

    private async Task ProposeAsync()
    {
        _story.Chapter("拟奖：名额、限额、两人把关");
        await _officer.PostAsync($"{Its}/awarding", new { });
        var kinds = Of(await _officer.GetAsync($"{Its}/awarding"), "kinds").ToDictionary(k => k["title"]!.ToString(), k => k["id"]!.ToString());
        var placed = Of(await _officer.GetAsync($"{Its}/award-candidates?size=100")).Select(c => c["entryId"]!.ToString()).ToList();
        var cases = ((JsonArray)(await _officer.GetAsync($"{Its}/award-cases")).Json!).Select(c => c!["adoptionId"]!.ToString());
        List<object> awards =
        [
            .. placed.Take(5).Select(e => (object)new { kindId = kinds["突出贡献奖"], entryId = e, prizeCents = 100_000, prize = "家用健身器材" }),
            .. placed.Skip(5).Take(20).Select(e => (object)new { kindId = kinds["优秀奖"], entryId = e, prizeCents = 50_000, prize = "图书卡" }),
            .. cases.Select(c => (object)new { kindId = kinds["转化运用优秀案例奖"], adoptionId = c }),
        ];
        await _officer.PutRefusedAsync("award.quota-exceeded", $"{Its}/awards",
            new { awards = awards.Append(new { kindId = kinds["优秀奖"], entryId = placed[25], prizeCents = 50_000, prize = "图书卡" }) });
        await _officer.PutRefusedAsync("award.cap-exceeded", $"{Its}/awards",
            new { awards = awards.Skip(1).Prepend(new { kindId = kinds["突出贡献奖"], entryId = placed[0], prizeCents = 100_001, prize = "家用健身器材" }) });
        await _officer.PutAsync($"{Its}/awards", new { awards });
        _story.Tell("按名次拟定优秀奖20个、突出贡献奖5个，转化运用优秀案例奖5个授予单位；第21个和超限额一分钱的都不收。");
        await _officer.PostAsync($"{Its}/awards/submit");
        await _officer.RefusedAsync("award.own-proposal", $"{Its}/awards/release");
        await _second.PostAsync($"{Its}/awards/release");
        _story.Tell("拟定的人不能自己发布，由另一人核对后发布。");
    }

    private async Task ShowAndHearAsync()
    {
        _story.Chapter("公示与异议");
        var notice = await _officer.PostAsync($"{Its}/notices/result");
        _story.Tell($"公示5个工作日，至 {notice.Text("objectionsUntil")[..10]} 零点；姓名脱敏，公示稿留有指纹。");
        var resident = await ResidentAsync(20);
        await resident.PostAsync($"/api/mini/contests/{Code}/objections", new { text = "其中一件似与往年已公开的方案相近，请核实。", about = "优秀奖第3号" });
        await _officer.RefusedAsync("award.notice-running", $"{Its}/awards/confirm");
        var objection = Of(await _officer.GetAsync($"{Its}/objections")).Single();
        await _officer.PostAsync($"/api/office/objections/{objection["id"]}/answer", new { outcome = "Dismissed", answer = "经查两件建议的地点和做法不同，不属于雷同，维持原结果。" });
        _story.Tell("一位居民提出异议；查明答复之前、公示期满之前都不能确认。");
        await MoveToAsync(At(2025, 6, 17));
        await _officer.PostAsync($"{Its}/awards/confirm");
        _story.Tell("公示期满，异议已答复，获奖名单确认。");
    }

    private async Task HandOutAsync()
    {
        _story.Chapter("证书与奖品");
        var certificates = ((JsonArray)(await _officer.GetAsync($"{Its}/certificates")).Json!).Select(c => c!).ToList();
        var printed = await SaveAsync($"{Its}/certificates/file", "证书.pdf");
        _story.Tell($"{certificates.Count}份证书合成一个文件（{printed / 1024}KB），例如{certificates[0]["number"]}。");
        var shown = await _anyone.GetAsync($"/api/open/certificates/{certificates[0]["code"]}");
        _story.Tell($"扫证书上的码可以核验：{shown.Text("statusText")}。");
        foreach (var award in Of(await _officer.GetAsync($"{Its}/awarding"), "kinds").SelectMany(k => k["awards"]!.AsArray().Select(a => (Kind: k, Award: a!))))
        {
            var receipt = (await _officer.UploadAsync($"/api/office/awards/{award.Award["id"]}/files", Slip, "签收单.pdf", "application/pdf")).Text("id");
            var plaque = award.Kind["title"]!.ToString() == "转化运用优秀案例奖";
            await _officer.PostAsync($"/api/office/awards/{award.Award["id"]}/prize", new
            {
                outcome = "HandedOver", day = "2025-06-17", method = plaque ? "Plaque" : "Ceremony", receivedBy = plaque ? "UnitRepresentative" : "Winner",
                amountCents = plaque ? 0 : (int)award.Award["prizeCents"]!, receiptId = receipt,
            });
        }

        await _officer.PostAsync($"{Its}/notices/hand-out");
        await _officer.PostAsync($"/api/office/collections/{_id}/answer", new { text = "大赛共收到参赛建议四十余件，集中在养老、楼院管理和教育。其中5件已转化为工作举措，其余留存备用。感谢每一位参与的居民。" });
        var page = await Story.UntilAsync(() => _anyone.TextAsync($"/zt/{Code}"), p => p.Contains("集中反馈", StringComparison.Ordinal), "页面上有集中反馈");
        Story.Check(page.Contains("公示", StringComparison.Ordinal), "页面上有公示");
        _story.Tell("每份奖品登记签收，发放情况再次公示；大赛页面上有名单、公示和集中反馈。");
    }

    private async Task ProveAsync()
    {
        _story.Chapter("留下证据");
        var job = (await _officer.PostAsync($"{Its}/evidence")).Text("jobId");
        var done = await Story.UntilAsync(() => _officer.GetAsync($"/api/office/jobs/{job}"), j => j.Text("status") is not ("Queued" or "Running"), "证据包生成");
        Story.Check(done.Text("status") == "Done", "证据包");
        await SaveAsync(done.Text("resultLink"), "证据包.zip");
        _story.Tell($"{done.Text("message")}任何人可用 tools/recompute-contest.py 重算抽签和名次。");
    }

    private async Task<long> SaveAsync(string path, string name)
    {
        var bytes = await _officer.BytesAsync(path);
        await File.WriteAllBytesAsync(Path.Combine(files.FullName, name), bytes);
        return bytes.Length;
    }
}
