using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>
/// Answers one member, inside a transaction of its own or of all: whoever acts on the case meanwhile waits, or comes first and it is
/// passed by. What the answer did is saved with the outcome, so that nothing is told twice however often this is tried. Scoped.
/// </summary>
internal sealed class MemberAnswer(HandlingContext db, Timing timing, TimeProvider time)
{
    public async Task TakeAsync(CollectiveAnswer answer, CollectiveMember member, Actor by, CancellationToken ct)
    {
        if (member.Outcome != MemberOutcome.Waiting) return;
        var now = time.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"select 1 from handling.handling_case where id = {member.SuggestionId} for update", ct);
        var its = await db.FindCaseAsync(member.SuggestionId, ct);
        member.Note(its is null ? "没有办理记录" : await AnswerAsync(answer, its, by, now, ct), now);
    }

    /// <returns>Why it was not answered; nothing where it was.</returns>
    private async Task<string?> AnswerAsync(CollectiveAnswer answer, HandlingCase its, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Seals.AnyAsync(s => s.SuggestionId == its.Id, ct)) return "没有办理记录";
        if (its.Status == HandlingStatus.Merged) return await FollowAsync(answer, its, now, ct);
        if (!HandlingLifecycle.Table.Allows(its.Status, HandlingAct.AnswerCollectively))
            return its.Status == HandlingStatus.UnderCheck ? "单独的答复正在审核" : $"当前状态为“{its.Status.Name()}”";
        if (its.LeadUnitId is not { } unit) return "尚未派单";
        if (!answer.ForAllUnits && unit != answer.UnitId) return "已改由其他单位主办";
        var own = its.AnswerCollectively(answer, await db.UnitNameAsync(unit, ct), await db.UnitNameAsync(answer.UnitId, ct), by, now, timing);
        db.Conclusions.Add(own);
        db.Checks.Add(Check.Of(its, approved: true, null, answer.CheckedBy!.Value, now));
        return null;
    }

    /// <summary>What follows another case gets that one's answer; by this only where that one has it by this.</summary>
    private async Task<string?> FollowAsync(CollectiveAnswer answer, HandlingCase its, DateTimeOffset now, CancellationToken ct)
    {
        var lead = db.Conclusions.Local.FirstOrDefault(c => c.SuggestionId == its.FollowsId && c.CollectiveId == answer.Id)
            ?? await db.Conclusions.AsNoTracking().FirstOrDefaultAsync(c => c.SuggestionId == its.FollowsId && c.CollectiveId == answer.Id, ct);
        if (lead is null) return "并案办理，由牵头建议答复";
        if (its.AnswerWith(lead, await db.UnitNameAsync(lead.UnitId, ct), now, timing) is { } own) db.Conclusions.Add(own);
        return null;
    }
}
