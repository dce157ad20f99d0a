using System.Globalization;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Demo.Contest;

/// <summary>评审: rules and jury, the preliminary review, the draw, the blind scores, the deliberation.</summary>
internal sealed partial class ContestStory
{
    private const string Seed = "03,08,14,19,26,30,11";

    private readonly Dictionary<string, Party> _jury = [];

    private string Review => $"{Its}/review";

    private async Task PrepareAsync()
    {
        _story.Chapter("筹备与初审");
        await MoveToAsync(At(2025, 6, 3));
        await _officer.PostAsync(Review);
        var rules = (await _officer.GetAsync(Review))["rules"];
        _story.Tell($"评分规则在评分之前定下：每件{rules["jurorsEach"]}位评委，{string.Join("、", rules["criteria"]!.AsArray().Select(c => $"{c!["name"]}{c["weight"]}"))}。");
        foreach (var (userName, i) in JuryNames.Select((n, i) => (n, i))) await AppointAsync(userName, i);
        _story.Tell($"{JuryNames.Length}位评委进入评委库，各自签署保密承诺后才看得到材料。");

        await _officer.PostAsync($"{Review}/preliminary");
        var entries = Of(await _officer.GetAsync($"{Review}/entries?size=100")).Where(e => e["status"]!.ToString() == "Entered").Select(e => e["id"]!.ToString()).ToList();
        foreach (var entry in entries.SkipLast(1))
        {
            var copy = await _officer.GetAsync($"{Review}/entries/{entry}");
            await _officer.PostAsync($"{Review}/entries/{entry}/admit", new { hash = copy["copy"]["hash"], namesRemoved = true });
        }

        await _officer.PostAsync($"{Review}/entries/{entries[^1]}/reject", new { reason = "与另一件参赛建议内容相同，由收到在先的一件参评。" });
        _story.Tell($"初审：{entries.Count - 1}件通过，逐件确认盲审稿看不出是谁的建议；1件不通过，写明理由。");
    }

    private async Task ScoreAsync()
    {
        _story.Chapter("公开抽签，盲审评分");
        await _officer.PostAsync($"{Review}/seed", new { source = "2025年6月5日晚双色球开奖号码，红球由小到大、蓝球在后，以逗号分隔。", knownFrom = At(2025, 6, 5, 22) });
        await _officer.RefusedAsync("contest-review.seed-early", $"{Review}/scoring", new { seed = Seed, proof = "中国福彩网开奖公告" });
        _story.Tell("先公告抽签种子从哪里来，种子公布之前谁也不能抽签。");
        await MoveToAsync(At(2025, 6, 6));
        var drawn = await _officer.PostAsync($"{Review}/scoring", new { seed = Seed, proof = "中国福彩网第2025064期双色球开奖公告" });
        _story.Tell($"抽签：{drawn["entries"]}件、{drawn["jurors"]}位评委，每位{drawn["fewestEach"]}至{drawn["mostEach"]}件；种子公开，任何人可以重算。");

        var scored = 0;
        foreach (var (userName, i) in JuryNames.Select((n, i) => (n, i))) scored += await ScoreAllAsync(userName, i);
        _story.Tell($"评委只看到盲审稿，看不到别人的分数：共评{scored}次。");
    }

    private async Task DeliberateAsync()
    {
        _story.Chapter("合议与名次");
        await _officer.PostAsync($"{Review}/deliberation");
        var flagged = Of(await _officer.GetAsync($"{Review}/ranking?size=100")).Where(e => (bool)e["flagged"]!).ToList();
        foreach (var entry in flagged)
        {
            var juror = (await _officer.PostAsync($"{Review}/entries/{entry["entryId"]}/further-juror")).Text("jurorId");
            var userName = _juryIds.Single(j => j.Value == juror).Key;
            await ScoreAllAsync(userName, Array.IndexOf(JuryNames, userName));
        }

        await _officer.PostAsync($"{Review}/minutes", new { text = $"合议组研究了分差过大的{flagged.Count}件，各增加一位评委复评；名次由系统按规则计算，不作调整。" });
        await _officer.PostAsync($"{Review}/proposal");
        var first = Of(await _officer.GetAsync($"{Review}/standings")).First();
        _story.Tell($"分差过大的{flagged.Count}件各增加一位评委；名次形成，第一名{(decimal)first["mean"]!:0.##}分。");
    }

    private readonly Dictionary<string, string> _juryIds = [];

    private async Task AppointAsync(string userName, int number)
    {
        var juror = _jury[userName] = new(userName, api);
        await SignInAsync(juror, userName);
        var staffId = (await juror.GetAsync("/api/office/me")).Text("id");
        var fields = Of(await _anyone.GetAsync($"/api/open/collections/{Code}"), "fields").Select(f => f["code"]!.ToString()).ToArray();
        _juryIds[userName] = (await _officer.PostAsync($"{Its}/jurors", new
        {
            staffId, name = $"评委{"甲乙丙丁戊"[number]}", phone = $"139053{20_100 + number}", employer = $"示例高校第{number + 1}研究所", fields, termFrom = "2025-06-01", termTo = "2026-05-31",
        })).Text("id");
        var mine = ((JsonArray)(await juror.GetAsync("/api/office/jury/contests")).Json!)[0]!;
        await juror.PostAsync($"/api/office/jury/contests/{_id}/pledge", new { version = mine["pledgeVersion"]!.ToString() });
    }

    private async Task<int> ScoreAllAsync(string userName, int number)
    {
        var (juror, count) = (_jury[userName], 0);
        await SignInAsync(juror, userName);
        while ((await juror.GetAsync($"/api/office/jury/contests/{_id}/next")).Json!["sheet"] is { } sheet)
        {
            // Much the same for the same words, and two jurors who are of two minds about a few.
            var merit = 60 + (sheet["topic"]!.ToString().Sum(c => c) % 35);
            var mood = merit % 11 == 0 && number is 0 or 3 ? -60 : number;
            var scores = new[] { "innovation", "feasibility", "effect", "public-benefit" }
                .Select((criterion, i) => new { criterion, score = Math.Clamp(merit + mood + i, 0, 100) });
            await juror.PostAsync($"/api/office/jury/assignments/{sheet["id"]}/scores", new { scores, comment = string.Create(CultureInfo.InvariantCulture, $"第{++count}件。") });
        }

        return count;
    }
}
