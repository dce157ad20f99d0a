using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>转化运用详情: plan, former dates, evidence, who stands behind it, and every act.</summary>
internal static class ShowAdoption
{
    public sealed record Response(
        Guid Id, AdoptionOrigin Origin, [property: Description("来源的中文说明。")] string OriginText,
        AdoptionOutcome Outcome, [property: Description("转化去向的中文说明。")] string OutcomeText,
        [property: Description("名称。")] string Title, [property: Description("做什么、会有什么变化。")] string Summary,
        Guid UnitId, string UnitName, [property: Description("责任单位已撤销，等待移交。")] bool AwaitingUnit,
        AdoptionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("完成的百分比，0至100，按节点权重计算。")] int Percent,
        [property: Description("节点，按先后。")] IReadOnlyList<Step> Milestones,
        [property: Description("整项的依据，包括已作废的。")] IReadOnlyList<Evidence> Grounds,
        [property: Description("促成它的建议，最早提出的在前；承办单位看不到由其他单位办理的。")] IReadOnlyList<From> Contributors,
        [property: Description("促成它的建议总件数。")] int ContributorCount,
        [property: Description("登记、修改过的人（账号标识），不能确认。")] IReadOnlyList<Guid> Writers,
        [property: Description("提出时间。")] DateTimeOffset ProposedAt, [property: Description("确认时间。")] DateTimeOffset? ConfirmedAt,
        DateTimeOffset? EndedAt, [property: Description("终止的原因，公开。")] string? DroppedBecause, IReadOnlyList<CaseFile.Act> History);

    public sealed record Step(
        Guid Id, [property: Description("节点名称。")] string Title, [property: Description("权重。")] int Weight,
        [property: Description("承诺完成的日期，当天有效。")] DateOnly DueOn,
        [property: Description("最初承诺的日期。")] DateOnly FirstDueOn,
        [property: Description("完成时间；未完成则没有。")] DateTimeOffset? ReachedAt, [property: Description("做成了什么。")] string? Text,
        [property: Description("是否已超期而未完成。")] bool Overdue,
        [property: Description("时限的各次调整，最早的在前。")] IReadOnlyList<Move> Moves,
        [property: Description("佐证，包括已作废的。")] IReadOnlyList<Evidence> Evidence);

    public sealed record Move(
        [property: Description("原来的日期。")] DateOnly FormerDueOn, [property: Description("调整后的日期。")] DateOnly DueOn, string Reason, DateTimeOffset At);

    public sealed record Evidence(
        Guid Id, [property: Description("佐证了什么。")] string Text, [property: Description("文号。")] string? DocumentNumber,
        [property: Description("网址。")] string? Link, [property: Description("文件标识。")] Guid? FileId, DateTimeOffset At,
        [property: Description("作废时间；有效的没有。")] DateTimeOffset? StruckAt, [property: Description("作废的理由。")] string? StruckBecause);

    public sealed record From(
        Guid SuggestionId, string Number, string Topic, [property: Description("是否首提（最早提出）。")] bool First,
        [property: Description("关联的时间。")] DateTimeOffset AddedAt);

    public static void Map(Api api) => api.Office.MapGet("/adoptions/{id:guid}", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "转化运用详情", "节点、原定日期、佐证、促成它的建议和全部操作记录。")
        .Refuses(AdoptionErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = await db.Set<AdoptionRecord>().AsNoTracking().Whole().VisibleTo(caller).FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw AdoptionErrors.NotFound.Refuse();
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == its.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? "";
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new CaseFile.Act(h.At, h.ActorKind, h.ActorId, h.Act, h.From, h.To, h.Reason)).ToListAsync(ct);
        var now = time.GetUtcNow();
        return new(
            its.Id, its.Origin, its.Origin.Name(), its.Outcome, its.Outcome.Name(), its.Title, its.Summary, its.UnitId, unit,
            its.UnitClosedAt is not null && its.EndedAt is null, its.Status, its.Status.Name(), its.Percent,
            [.. its.Milestones.OrderBy(m => m.Position).Select(m => StepOf(its, m, now))], ProofsOf(its, null),
            await ContributorsAsync(its, db, caller, ct), its.Contributors.Count, its.Writers, its.ProposedAt, its.ConfirmedAt, its.EndedAt,
            its.DroppedBecause, history);
    }

    private static Step StepOf(AdoptionRecord its, Milestone m, DateTimeOffset now) => new(
        m.Id, m.Title, m.Weight, m.DueOn, m.FirstDueOn, m.ReachedAt, m.Text, m.ReachedAt is null && m.DueAt <= now && its.ConfirmedAt is not null,
        [.. its.Moves.Where(v => v.MilestoneId == m.Id).OrderBy(v => v.At).ThenBy(v => v.Id).Select(v => new Move(v.FormerDueOn, v.DueOn, v.Reason, v.At))],
        ProofsOf(its, m.Id));

    private static List<Evidence> ProofsOf(AdoptionRecord its, Guid? milestone) =>
        [.. its.Proofs.Where(p => p.MilestoneId == milestone).OrderBy(p => p.At).ThenBy(p => p.Id)
            .Select(p => new Evidence(p.Id, p.Text, p.DocumentNumber, p.Link, p.FileId, p.At, p.StruckAt, p.StruckBecause))];

    private static async Task<List<From>> ContributorsAsync(AdoptionRecord its, HandlingContext db, Caller caller, CancellationToken ct)
    {
        var ids = its.Contributors.Select(c => c.SuggestionId).ToList();
        var topics = await db.Cases.AsNoTracking().VisibleTo(caller, db).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Topic, ct);
        return [.. its.Contributors.OrderBy(c => c.Rank, StringComparer.Ordinal).Select((c, i) => (Its: c, First: i == 0))
            .Where(c => topics.ContainsKey(c.Its.SuggestionId))
            .Select(c => new From(c.Its.SuggestionId, c.Its.Number, topics[c.Its.SuggestionId], c.First, c.Its.AddedAt))];
    }
}
