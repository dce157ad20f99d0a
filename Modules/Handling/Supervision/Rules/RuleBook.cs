using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using static ZhihuiShibei.Handling.Supervision.Rules.LadderFields;

namespace ZhihuiShibei.Handling.Supervision.Rules;

/// <summary>督办规则: one version of all thresholds and of the quiet hours. Never changed; a new one takes its place.</summary>
internal sealed class RuleVersion
{
    public required int Number { get; init; }
    public required IReadOnlyList<LadderRule> Rules { get; init; }
    /// <summary>免打扰: from then on nobody is told anything, until …</summary>
    public required TimeOnly QuietFrom { get; init; }
    /// <summary>… the first minute at which people are told again. The same as <see cref="QuietFrom"/> for no quiet hours.</summary>
    public required TimeOnly QuietTo { get; init; }
    public required string Reason { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset EnactedAt { get; init; }

    /// <summary>What the product brings, in force until the Social Work Department enacts its own.</summary>
    public static readonly RuleVersion BuiltIn = new()
    {
        Number = 0,
        Rules =
        [
            new(ClockRules.Handling, 15, 7, 10, 20),
            new(ClockRules.Progress, 5, 2, 10, 30),
            // A part that is late holds up its lead, whose own clock goes to leaders.
            new(ClockRules.CoHandling, 7, 3, 15, null),
            new(LadderRule.Commitment, 14, 7, 15, 30),
        ],
        QuietFrom = new(21, 0),
        QuietTo = new(8, 0),
        Reason = "平台预设",
        By = Guid.Empty,
        EnactedAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>A version from before there was a clock says nothing of it: the product's own rule stands.</summary>
    public LadderRule? Of(string clock) => Rules.FirstOrDefault(r => r.Clock == clock) ?? (Number == 0 ? null : BuiltIn.Of(clock));

    /// <summary>When people are told of what happened at an instant: then, or at the end of the quiet hours.</summary>
    public DateTimeOffset NoticeAt(DateTimeOffset at)
    {
        var local = Shanghai.Local(at);
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (!time.IsBetween(QuietFrom, QuietTo)) return at;
        var day = DateOnly.FromDateTime(local.DateTime);
        return Shanghai.StartOfDay(time < QuietTo ? day : day.AddDays(1)) + QuietTo.ToTimeSpan();
    }
}

/// <summary>All versions, in the order in which they came into force.</summary>
internal sealed class RuleBook(IReadOnlyList<RuleVersion> versions)
{
    public RuleVersion Current => versions[^1];

    public IReadOnlyList<RuleVersion> All => versions;

    public static async Task<RuleBook> ReadAsync(HandlingContext db, CancellationToken ct) =>
        new([RuleVersion.BuiltIn, .. await db.Set<RuleVersion>().AsNoTracking().OrderBy(v => v.Number).ToListAsync(ct)]);

    /// <summary>
    /// The levels that come for a due time after <paramref name="from"/> and until <paramref name="now"/>, each by the rules of its own
    /// time: however late this is asked, the answer is the same. Of several at one instant only the highest.
    /// </summary>
    /// <param name="above">Levels up to this one were told.</param>
    public IReadOnlyList<(SupervisionLevel Level, DateTimeOffset At)> Between(
        string clock, DateTimeOffset due, SupervisionLevel? above, DateTimeOffset from, DateTimeOffset now)
    {
        List<(SupervisionLevel Level, DateTimeOffset At)> told = [];
        for (var i = 0; i < versions.Count; i++)
        {
            var begin = versions[i].EnactedAt > from ? versions[i].EnactedAt : from;
            var end = i + 1 < versions.Count && versions[i + 1].EnactedAt <= now ? versions[i + 1].EnactedAt.AddTicks(-1) : now;
            if (end < begin) continue;
            foreach (var (level, moment) in versions[i].Of(clock)?.StepsOf(due) ?? [])
            {
                var at = moment > begin ? moment : begin;
                if (level <= above || at > end) continue;
                if (told.Count > 0 && told[^1].At == at) told.RemoveAt(told.Count - 1);
                told.Add((level, at));
                above = level;
            }
        }

        return told;
    }

    /// <summary>When the next level comes by the rules in force; nothing when there is none.</summary>
    public DateTimeOffset? NextAt(string clock, DateTimeOffset due, SupervisionLevel? above, DateTimeOffset from)
    {
        foreach (var (level, moment) in Current.Of(clock)?.StepsOf(due) ?? [])
            if (above is null || level > above) return moment > from ? moment : from;
        return null;
    }
}
