using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChat;
using Verdict = ZhihuiShibei.Kernel.Events.TextVerdict;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>Keeps what WeChat said, once, and wakes the worker that knows which file it was about.</summary>
internal sealed class FollowMedia(IntakeContext db) : INotificationHandler<MediaJudged>
{
    public async Task Handle(MediaJudged fact, CancellationToken cancellationToken)
    {
        if (await db.Set<HeardVerdict>().AnyAsync(h => h.TraceId == fact.TraceId, cancellationToken)) return;
        db.Add(new HeardVerdict
        {
            TraceId = fact.TraceId,
            Suggestion = fact.Verdict switch { Verdict.Pass => ContentSuggestion.Pass, Verdict.Risky => ContentSuggestion.Risky, _ => ContentSuggestion.Review },
            Label = fact.Label,
            Failed = fact.Failed,
            At = fact.At,
        });
        if (await db.Set<MediaCheck>().FirstOrDefaultAsync(c => c.TraceId == fact.TraceId, cancellationToken) is { } check) check.DueAt = fact.At;
        db.Ring(MediaCheckWorker.Bell);
    }
}
