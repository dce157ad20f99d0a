using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Following;

/// <summary>Brings what Routing decided into the suggester's timeline.</summary>
internal sealed class FollowRouting(IntakeContext db) :
    INotificationHandler<SupplementRequested>,
    INotificationHandler<SuggestionAccepted>,
    INotificationHandler<SuggestionDeclined>,
    INotificationHandler<WorkOrderDispatched>,
    INotificationHandler<WorkOrderAcknowledged>,
    INotificationHandler<CaseMerged>,
    INotificationHandler<MergedWorkDispatched>,
    INotificationHandler<SuggestionReopened>,
    INotificationHandler<TransferAnswered>
{
    public async Task Handle(SupplementRequested fact, CancellationToken cancellationToken) =>
        await db.FollowAsync(fact, SuggestionAct.AskSupplement, TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Supplement, "请您补充材料",
            $"{fact.Question}\n请在{Shanghai.DateOf(fact.Until.AddTicks(-1)):M月d日}前补充，逾期未补充的建议将退回，您可以随时重新提交。"), cancellationToken);

    public async Task Handle(SuggestionAccepted fact, CancellationToken cancellationToken) =>
        await db.FollowAsync(fact, SuggestionAct.Accept, TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Decision, "已受理", fact.TextToSuggester), cancellationToken);

    public async Task Handle(SuggestionDeclined fact, CancellationToken cancellationToken)
    {
        var act = fact.Decision switch
        {
            TriageDecision.Retained => SuggestionAct.Retain,
            TriageDecision.Transferred => SuggestionAct.Transfer,
            _ => SuggestionAct.Return,
        };
        var text = fact.Door is null ? fact.TextToSuggester : $"{fact.TextToSuggester}\n{fact.Door}";
        await db.FollowAsync(fact, act, TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Decision, $"已{fact.Decision.Name()}", text), cancellationToken);
    }

    public async Task Handle(WorkOrderDispatched fact, CancellationToken cancellationToken)
    {
        await LetReadAsync(fact.SuggestionId, fact.UnitId, cancellationToken);
        if (fact.Role != WorkRole.Lead) return;
        db.Timeline.Add(TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Dispatch, $"已交由{fact.UnitName}办理", "承办单位将在60日内办理完结并答复您。"));
    }

    /// <summary>并案: told once; that it goes over to another lead is nothing to its suggester.</summary>
    public Task Handle(CaseMerged fact, CancellationToken cancellationToken)
    {
        if (fact.FormerLeadId is null)
            db.Timeline.Add(TimelineEntry.Of(
                fact.SuggestionId, fact.At, TimelineKind.Dispatch, "与同类建议一并办理", "还有其他人提出了同类建议，我们一并办理；答复仍按您的编号单独告知您。"));
        return Task.CompletedTask;
    }

    public Task Handle(MergedWorkDispatched fact, CancellationToken cancellationToken) =>
        LetReadAsync(fact.SuggestionId, fact.UnitId, cancellationToken);

    public Task Handle(WorkOrderAcknowledged fact, CancellationToken cancellationToken)
    {
        if (fact.Role == WorkRole.Lead)
            db.Timeline.Add(TimelineEntry.Of(fact.SuggestionId, fact.At, TimelineKind.Dispatch, "承办单位已签收"));
        return Task.CompletedTask;
    }

    public Task Handle(SuggestionReopened fact, CancellationToken cancellationToken) =>
        db.FollowAsync(fact, SuggestionAct.Reopen, TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Decision, "已重新研判", fact.Reason), cancellationToken);

    public Task Handle(TransferAnswered fact, CancellationToken cancellationToken)
    {
        db.Timeline.Add(TimelineEntry.Of(fact.SuggestionId, fact.At, TimelineKind.Answer, $"{fact.Organ}已答复", fact.Text));
        return Task.CompletedTask;
    }

    private async Task LetReadAsync(Guid suggestion, Guid unit, CancellationToken ct)
    {
        if (await db.ReadingUnits.AnyAsync(u => u.SuggestionId == suggestion && u.UnitId == unit, ct)) return;
        var receivedAt = await db.Suggestions.Where(s => s.Id == suggestion).Select(s => s.ReceivedAt).FirstAsync(ct);
        db.ReadingUnits.Add(new ReadingUnit { SuggestionId = suggestion, UnitId = unit, ReceivedAt = receivedAt });
    }
}
