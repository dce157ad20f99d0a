using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Following;

namespace ZhihuiShibei.Intake.Mine;

/// <summary>One thing that became of a suggestion, as its suggester reads it.</summary>
internal sealed record TimelineItem(
    DateTimeOffset At,
    TimelineKind Kind,
    [property: Description("一句话。")] string Title,
    [property: Description("详细内容，可能没有。")] string? Text)
{
    private static readonly Func<IntakeContext, Guid, IAsyncEnumerable<TimelineItem>> OfSuggestion =
        EF.CompileAsyncQuery((IntakeContext db, Guid suggestion) => db.Timeline.AsNoTracking()
            .Where(e => e.SuggestionId == suggestion).OrderBy(e => e.At).ThenBy(e => e.Id)
            .Select(e => new TimelineItem(e.At, e.Kind, e.Title, e.Text)));

    /// <summary>The registration, which needs no row of its own, and what followed.</summary>
    internal static async Task<IReadOnlyList<TimelineItem>> OfAsync(IntakeContext db, Suggestion suggestion, CancellationToken ct)
    {
        List<TimelineItem> items =
        [
            new(suggestion.ReceivedAt, TimelineKind.Registered, "已收到您的建议",
                $"编号 {suggestion.Number}。我们将在5个工作日内作出办理决定并告知您。"),
        ];
        await foreach (var item in OfSuggestion(db, suggestion.Id).WithCancellation(ct)) items.Add(item);
        // What happened in one moment is told in the order of the story: the decision before the dispatch.
        return [.. items.OrderBy(i => i.At).ThenBy(i => i.Kind)];
    }
}
