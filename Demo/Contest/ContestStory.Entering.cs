using System.Text.Json.Nodes;

namespace ZhihuiShibei.Demo.Contest;

/// <summary>征集: the call, the entries, what becomes of them as suggestions, and the closing to the instant.</summary>
internal sealed partial class ContestStory
{
    private async Task CallAsync()
    {
        _story.Chapter("专题发布，到点开始征集");
        await SignInAsync();
        var its = Of(await _officer.GetAsync("/api/office/collections")).First(c => c["code"]!.ToString() == Code);
        _id = its["id"]!.ToString();
        if (its["status"]!.ToString() == "Draft") await _officer.PostAsync($"/api/office/collections/{_id}/publish");
        await MoveToAsync(At(2024, 11, 28));
        var open = await Story.UntilAsync(
            () => _anyone.GetAsync($"/api/open/collections/{Code}"), c => c.Text("status") == "Open", "到了开始时间，专题自动开始征集");
        _story.Tell($"2024年11月28日，{open.Text("title")}开始征集，页面 /zt/{Code}。");
        Story.Check((await _anyone.TextAsync($"/zt/{Code}")).Contains("平安建设", StringComparison.Ordinal), "页面列出五个领域");
        _story.Tell("任何人不登录、不用JavaScript就能读到页面：五个领域、奖项、线上线下怎样参与。");
    }

    private async Task EnterAsync()
    {
        _story.Chapter("居民参赛");
        var terms = (await _anyone.GetAsync($"/api/open/collections/{Code}")).Text("termsVersion");
        for (var i = 0; i < Entrants; i++) _suggestions.Add((await EnteredAsync(i, terms)).Text("id"));
        _story.Tell($"{Entrants}位居民从小程序提交参赛建议，每一件同时是一件人民建议，各有编号。");

        await _residents[0].RefusedAsync("entry.terms-outdated", "/api/mini/suggestions", Ideas.Entry(0, Ideas.NameOf(0), Ideas.PhoneOf(0), "1900-1"));
        _story.Tell("没有同意现行参赛须知的，不登记，并说明怎么办。");
        await Story.UntilAsync(CountAsync, n => n == Entrants, "参赛建议全部到齐");
        var taken = await Story.UntilAsync(() => _residents[Entrants - 1].GetAsync("/api/mini/entries"), a => a.Items().Count == 1, "“我的参赛”里有一件");
        await _residents[Entrants - 1].PostAsync($"/api/mini/entries/{taken.Items()[0]!["id"]}/withdraw");
        _story.Tell("最后一位改变主意，退出比赛；建议仍照常办理。");
    }

    /// <summary>Five are worked on and lead to something; the rest are kept, so that nobody waits beyond five working days.</summary>
    private async Task HandleAsync()
    {
        _story.Chapter("参赛建议也要办理");
        var unit = Words.UnitId(await _officer.GetAsync("/api/office/units"), "区住房和城乡建设局");
        await Story.UntilAsync(
            async () => (await _officer.GetAsync("/api/office/cases?size=100")).Items().Count, n => n >= Entrants, "全部进入研判队列");
        foreach (var id in _suggestions.Take(5)) await AdoptAsync(id, unit);
        _story.Tell("其中5件由住建局办理，分别形成转化运用：举措、依据和节点都已登记并确认。");
        var bulk = (await _officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", caseIds = _suggestions.Skip(5), reasonCode = "reference" })).Text("id");
        await _officer.PostAsync($"/api/office/bulk-decisions/{bulk}/run");
        await Story.UntilAsync(async () => (await _officer.GetAsync("/api/office/cases?size=100")).Items().Count, n => n == 0, "五个工作日内全部作出决定");
        _story.Tell("其余各件作出决定：留存备用，并告知本人。");
        await Story.UntilAsync(
            async () => ((JsonArray)(await _officer.GetAsync($"{Its}/award-cases")).Json!).Count, n => n == 5, "大赛看到5项转化运用");
    }

    private async Task CloseAsync()
    {
        _story.Chapter("截止，一刻不差");
        var terms = (await _anyone.GetAsync($"/api/open/collections/{Code}")).Text("termsVersion");
        await MoveToAsync(At(2025, 5, 27, 23, 59));
        var last = await EnteredAsync(Entrants, terms);
        Story.Check((bool)last["entry"]["entered"]!, "截止前一分钟的算数");
        await MoveToAsync(At(2025, 5, 28, 0, 0));
        var late = await EnteredAsync(Entrants + 1, terms);
        Story.Check(!(bool)late["entry"]["entered"]!, "零点整的已经截止");
        _story.Tell($"23:59提交的算参赛；零点整提交的转为日常建议，回执写明：{late["entry"]["text"]}");
        await Story.UntilAsync(
            () => _anyone.GetAsync($"/api/open/collections/{Code}"), c => c.Text("status") == "Closed", "到点自动截止");
    }

    private async Task<Answer> EnteredAsync(int number, string terms) => await (await ResidentAsync(number)).PostAsync(
        "/api/mini/suggestions", Ideas.Entry(number, Ideas.NameOf(number), Ideas.PhoneOf(number), terms));

    private async Task<int> CountAsync() => (await _officer.GetAsync($"/api/office/collections/{_id}/entries?size=100")).Items().Count;

    private async Task AdoptAsync(string suggestion, string unit)
    {
        await _officer.PostAsync($"/api/office/cases/{suggestion}/accept", new { domain = "Livelihood", leadUnitId = unit });
        var order = await Story.UntilAsync(
            async () => Of(await _lead.GetAsync("/api/office/work-orders")).FirstOrDefault(o => o["suggestionId"]!.ToString() == suggestion), o => o is not null, "住建局收到工单");
        await _lead.PostAsync($"/api/office/work-orders/{order!["id"]}/acknowledge");
        await Story.UntilAsync(
            async () => Of(await _lead.GetAsync("/api/office/handling?size=100")).Any(h => h["id"]!.ToString() == suggestion && h["status"]!.ToString() == "InProgress"),
            begun => begun, "办理中");
        var id = (await _lead.PostAsync("/api/office/adoptions", new
        {
            outcome = "NewMeasure", title = $"落实第{_suggestions.IndexOf(suggestion) + 1}件金点子", summary = "列入年度工作计划，分两步实施。",
            suggestionIds = new[] { suggestion }, milestones = new[] { new { title = "完成首批试点", dueOn = "2025-12-31" } },
        })).Text("id");
        await _lead.PostAsync($"/api/office/adoptions/{id}/evidence", new { evidence = new { text = "列入年度工作计划", documentNumber = "青北住建发〔2024〕19号" } });
        await _lead.PostAsync($"/api/office/adoptions/{id}/submit");
        await _officer.PostAsync($"/api/office/adoptions/{id}/confirm");
    }
}
