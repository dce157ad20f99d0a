namespace ZhihuiShibei.Demo;

/// <summary>The main job from the suggestion to its rating, each step by the party whose step it is.</summary>
internal sealed class MainJob(Uri api, Uri weChat, string password, TextWriter output) : IDisposable
{
    private readonly Story _story = new(output);
    private readonly Party _resident = new("王秀兰", api);
    private readonly Party _officer = new("社会工作部", api);
    private readonly Party _lead = new("住建局", api);
    private readonly Party _auditor = new("审计员", api);
    private readonly Party _weChat = new("微信", weChat);
    private readonly string _openId = $"demo-{Guid.NewGuid():N}"[..20];
    private string _id = "";
    private string _today = "";
    private int _told;

    public async Task WalkAsync()
    {
        await HandInAsync();
        await DecideAsync();
        await HandleAsync();
        await AnswerAsync();
        await ReturnAnotherAsync();
        await AuditAsync();
        output.WriteLine("\n全部步骤与所述一致。");
    }

    public void Dispose()
    {
        foreach (var party in new[] { _resident, _officer, _lead, _auditor, _weChat }) party.Dispose();
    }

    private async Task HandInAsync()
    {
        _story.Chapter("居民提交建议");
        var session = await _resident.PostAsync("/api/mini/sign-in", new { code = await CodeAsync() });
        _resident.SignedIn(session.Text("accessToken"));
        _story.Tell($"王秀兰打开“智汇市北”小程序，微信登录成功（账号 {session.Text("accountId")[..8]}…）。");

        var phone = await _resident.PostAsync("/api/mini/me/phone", new { code = await CodeAsync("13805320001") });
        _story.Tell($"她授权了手机号，系统只显示 {phone.Text("phone")}。");

        foreach (var template in (await _resident.GetAsync("/api/mini/subscription-templates")).Items("templates"))
            await _weChat.PostAsync("/__push", new { @event = "popup", openid = _openId, template_id = template!["templateId"]!.ToString() });
        _story.Tell("她同意接收进展通知，微信把她的选择推送给了系统。");

        var (body, key) = (Words.Suggestion("在老旧楼院增设助老扶手"), Guid.NewGuid().ToString());
        var receipt = await _resident.PostAsync("/api/mini/suggestions", body, key);
        (_id, _today) = (receipt.Text("id"), receipt.Text("receivedAt")[..10]);
        _story.Tell($"她提交建议《在老旧楼院增设助老扶手》，回执编号 {receipt.Text("number")}，查询码 {receipt.Text("querySecret")}。");

        var again = await _resident.PostAsync("/api/mini/suggestions", body, key);
        Story.Check(again.Text("number") == receipt.Text("number"), "重复提交得到同一张回执");
        _story.Tell("信号不好，手机重发了一次：仍是同一件、同一张回执。");

        var mine = await _resident.GetAsync("/api/mini/suggestions");
        Story.Check(mine.Items().Count == 1 && mine.Items()[0]!["statusText"]!.ToString() == "已登记", "我的建议里有且只有这一件");
        _story.Tell("“我的建议”里看到这件建议：已登记。");
    }

    private async Task DecideAsync()
    {
        _story.Chapter("五个工作日内作出办理决定");
        await SignInAsync(_officer, "shegong");
        var item = await Story.UntilAsync(
            async () => (await _officer.GetAsync($"/api/office/cases/{_id}")).Json!, _ => true, "建议进入研判队列");
        Story.Check(item["status"]!.ToString() == "Pending", "待研判");
        _story.Tell("社会工作部在研判队列里看到它。");
        var clock = (await _officer.GetAsync($"/api/office/cases/{_id}/clock")).Items("clocks")[0]!;
        Story.Check(clock["days"]!.AsArray().Count(d => d!["ordinal"] is not null) == 5, "期限逐日可查，计入五个工作日");
        _story.Tell($"期限可以逐日说明。{clock["summary"]}");

        var read = await _officer.GetAsync($"/api/office/suggestions/{_id}");
        _story.Tell($"经办人阅读全文；建议人显示为 {read["suggester"]["name"]} {read["suggester"]["phone"]}，已脱敏。");

        var units = await _officer.GetAsync("/api/office/units");
        var decision = new { domain = "Livelihood", aspect = "OldResidentialRenewal", leadUnitId = Words.UnitId(units, "区住房和城乡建设局"), coUnitIds = new[] { Words.UnitId(units, "大港街道") } };
        var decided = await _officer.PostAsync($"/api/office/cases/{_id}/accept", decision);
        _story.Tell($"决定：{decided.Text("statusText")}。首接单位住建局，协同单位大港街道。");
        await _officer.RefusedAsync("case.wrong-state", $"/api/office/cases/{_id}/accept", decision);
        _story.Tell("另一位经办人同时点了受理：被告知已经作出决定，没有第二张工单。");
        await ToldByWeChatAsync("受理");
    }

    private async Task HandleAsync()
    {
        _story.Chapter("承办单位办理");
        await SignInAsync(_lead, "zhujianju");
        var orders = await Story.UntilAsync(() => _lead.GetAsync("/api/office/work-orders"), a => OrderId(a) is not null, "住建局收到工单");
        await _lead.PostAsync($"/api/office/work-orders/{OrderId(orders)}/acknowledge");
        _story.Tell("住建局签收了工单，60日办理期限从受理之日起算。");
        await Story.UntilAsync(() => _lead.GetAsync($"/api/office/handling/{_id}"), a => a.Text("status") == "InProgress", "办理中");

        await _lead.PostAsync($"/api/office/handling/{_id}/progress", new { text = "已会同街道现场查看楼院12处，扶手加装方案正在测算。" });
        await ToldByWeChatAsync("进展");

        var version = await DraftAsync("已完成。", refused: true);
        version = await DraftAsync("已在该楼院12个楼道加装双侧扶手，并在一层设置折叠座椅6处。", refused: false);
        await _lead.PostAsync($"/api/office/handling/{_id}/submit-for-check", new { version });
        _story.Tell("答复草稿写得太简单时系统不收；补全后提交审核。");
    }

    private async Task AnswerAsync()
    {
        _story.Chapter("审核、答复与评价");
        await Story.UntilAsync(() => _officer.GetAsync("/api/office/checks"), a => a.Items().Any(i => i!["id"]!.ToString() == _id), "审核队列里有它");
        await _officer.PostAsync($"/api/office/handling/{_id}/send-back", new { version = 1, remarks = "请写明后续其他楼院的安排时间。" });
        var version = await DraftAsync("已在该楼院12个楼道加装双侧扶手，并在一层设置折叠座椅6处，居民已开始使用。", refused: false);
        await _lead.PostAsync($"/api/office/handling/{_id}/submit-for-check", new { version });
        await _officer.PostAsync($"/api/office/handling/{_id}/approve", new { version });
        _story.Tell("社会工作部退回修改一次，第二稿审核通过。");
        var seen = await Story.UntilAsync(() => _resident.GetAsync($"/api/mini/suggestions/{_id}"), a => a.Text("status") == "Answered", "居民看到答复");
        _story.Tell("王秀兰在小程序里看到答复全文：");
        output.WriteLine(Words.Indented(seen.Items("timeline").Last(t => t!["kind"]!.ToString() == "Answer")!["text"]!.ToString()));
        await ToldByWeChatAsync("答复");

        await Story.UntilAsync(
            async () => await TryRateAsync(), rated => rated, "可以评价");
        _story.Tell("她评价：答复5分，效率4分，结果5分。");
        Story.Check((await _officer.GetAsync($"/api/office/suggestions/{_id}/notices")).Items("notices").All(n => n!["status"]!.ToString() == "Sent"), "每次告知都有凭证");
        _story.Tell("每一次告知都留有凭证：何时、经何途径、微信如何回应。");
    }

    private async Task ReturnAnotherAsync()
    {
        _story.Chapter("不属于征集范围的，指明该走的门");
        var receipt = await _resident.PostAsync("/api/mini/suggestions", Words.Suggestion("请帮我解决与公司的劳动争议"));
        var other = receipt.Text("id");
        await Story.UntilAsync(async () => (await _officer.GetAsync("/api/office/cases")).Items().Any(i => i!["id"]!.ToString() == other), found => found, "进入研判队列");
        var catalogue = await _officer.GetAsync("/api/office/decision-catalogue");
        var reason = catalogue.Items("reasons").First(r => r!.ToJsonString().Contains("labour", StringComparison.Ordinal))!["code"]!.ToString();
        var decided = await _officer.PostAsync($"/api/office/cases/{other}/return", new { reasonCode = reason });
        _story.Tell($"第二件是个人劳动争议：{decided.Text("statusText")}，并告知：{decided.Text("door")}");
        var seen = await Story.UntilAsync(() => _resident.GetAsync($"/api/mini/suggestions/{other}"), a => a.Text("status") == "Returned", "居民看到退回和办理途径");
        Story.Check(seen.Items("timeline").Count == 2, "时间线两条");
        var call = await Story.UntilAsync(
            async () => (await _officer.GetAsync("/api/office/calls")).Items().FirstOrDefault(c => c!["suggestionId"]!.ToString() == other), c => c is not null, "电话任务");
        await _officer.PostAsync($"/api/office/calls/{call!["id"]}/record", new { outcome = "Reached", words = "已说明应向劳动人事争议仲裁委员会申请，建议人表示明白。" });
        _story.Tell("她的微信通知次数已用完，系统改派电话任务；工作人员打通并记录。");
    }

    private async Task AuditAsync()
    {
        _story.Chapter("一切留痕");
        await SignInAsync(_auditor, "shenji");
        var report = await _auditor.PostAsync("/api/office/audit/verify");
        Story.Check((bool)report["intact"], "审计链完好");
        _story.Tell($"审计员校验哈希链：{report["rows"]} 条记录完好。");
    }

    private async Task<string> CodeAsync(string? phone = null) =>
        (await _weChat.PostAsync("/__codes", phone is null ? new { openid = _openId } : new { openid = _openId, phone })).Text("code");

    private async Task SignInAsync(Party party, string userName)
    {
        var session = await party.PostAsync("/api/office/sign-in", new { userName, password });
        party.SignedIn(session.Text("accessToken"));
    }

    private async Task ToldByWeChatAsync(string about)
    {
        var before = _told;
        var messages = await Story.UntilAsync(
            async () => (await _weChat.GetAsync("/__messages")).Json!.AsArray().Where(m => m!.ToJsonString().Contains(_openId, StringComparison.Ordinal)).ToList(),
            found => found.Count > before, $"{about}的微信通知送达");
        _told = messages.Count;
        _story.Tell($"王秀兰收到微信通知：{about}。");
    }

    private async Task<int> DraftAsync(string done, bool refused)
    {
        var draft = new { result = "Adopted", done, doneBy = "区住房和城乡建设局物业管理科", doneOn = _today, next = "明年上半年在全区其余36处老旧楼院推广。" };
        if (!refused) return (int)(await _lead.PostAsync($"/api/office/handling/{_id}/conclusion", draft))["version"];
        await _lead.RefusedAsync("conclusion.too-thin", $"/api/office/handling/{_id}/conclusion", draft);
        return 0;
    }

    private async Task<bool> TryRateAsync()
    {
        try
        {
            await _resident.PostAsync($"/api/mini/suggestions/{_id}/rating", new { reply = 5, speed = 4, result = 5, comment = "扶手很稳，谢谢。" });
            return true;
        }
        catch (StoryException e) when (e.Message.Contains("rating.too-early", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private string? OrderId(Answer orders) => orders.Items().FirstOrDefault(o => o!["suggestionId"]!.ToString() == _id)?["id"]?.ToString();
}
