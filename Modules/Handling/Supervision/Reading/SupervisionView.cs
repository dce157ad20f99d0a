using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using static ZhihuiShibei.Handling.Supervision.Rules.LadderFields;

namespace ZhihuiShibei.Handling.Supervision.Reading;

/// <summary>An item of supervision as officials read it: what, whose, how long, why.</summary>
internal sealed record SupervisionView(
    Guid Id, SupervisionKind Kind, [property: Description("类别的中文说明。")] string KindText,
    SupervisionLevel? Level, [property: Description("级别的中文说明；领导批示没有级别。")] string? LevelText,
    SupervisionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("建议标识；专报批示没有。")] Guid? SuggestionId,
    [property: Description("建议编号。")] string? Number, [property: Description("建议主题。")] string? Topic,
    [property: Description("转化运用标识；不是承诺事项的没有。")] Guid? AdoptionId, [property: Description("转化运用名称。")] string? AdoptionTitle,
    [property: Description("须回应的单位；尚未交办的没有。")] Guid? UnitId, [property: Description("单位名称。")] string? UnitName,
    [property: Description("哪个时限；不是时限督办的没有。")] string? ClockText,
    [property: Description("挂牌的理由，或批示的内容。")] string? Text,
    [property: Description("作出批示的领导的职务。")] string? Post, [property: Description("批示日期。")] DateOnly? GivenOn,
    [property: Description("批示所在专报的文号。")] string? Source,
    [property: Description("期限，过此时刻为超期；没有期限的没有。")] DateTimeOffset? DueAt,
    [property: Description("已超期多少天；未超期为0，已结束的算到结束时。")] int OverdueDays,
    [property: Description("到达现在级别的时刻。")] DateTimeOffset RaisedAt,
    [property: Description("最近一次回应；没有则没有。")] SupervisionView.Reply? Answer, DateTimeOffset? EndedAt)
{
    public sealed record Reply(
        [property: Description("原因。")] string Cause, [property: Description("措施。")] string Measure,
        [property: Description("到哪一天做到。")] DateOnly Until, DateTimeOffset At);

    public static async Task<List<SupervisionView>> OfAsync(HandlingContext db, List<SupervisionItem> items, DateTimeOffset now, CancellationToken ct)
    {
        var (cases, adoptions, ids) = (Ids(items, i => i.SuggestionId), Ids(items, i => i.AdoptionId), items.ConvertAll(i => i.Id));
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var about = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Topic }).ToDictionaryAsync(c => c.Id, ct);
        var titles = await db.Set<AdoptionRecord>().AsNoTracking().Where(a => adoptions.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        var answers = (await db.Set<SupervisionAnswer>().AsNoTracking().Where(a => ids.Contains(a.ItemId)).ToListAsync(ct)).ToLookup(a => a.ItemId);
        return items.ConvertAll(i =>
        {
            // A commitment is known by its own title; the suggestions behind it stand with it.
            var its = i is { SuggestionId: { } id, AdoptionId: null } ? about.GetValueOrDefault(id) : null;
            var last = answers[i.Id].MaxBy(a => a.Id);
            return new SupervisionView(
                i.Id, i.Kind, i.Kind.Name(), i.Level, i.Level?.Name(), i.Status, i.Status.Name(), i.SuggestionId, its?.Number, its?.Topic,
                i.AdoptionId, i.AdoptionId is { } a ? titles.GetValueOrDefault(a) : null, i.UnitId, i.UnitId is { } u ? names.GetValueOrDefault(u) : null,
                i.ClockCode is { } clock ? LadderRule.Clocks.GetValueOrDefault(clock) : null, i.Text, i.Post, i.GivenOn, i.Source, i.DueAt,
                DaysLate(i, now), i.RaisedAt, last is null ? null : new(last.Cause, last.Measure, last.Until, last.At), i.EndedAt);
        });
    }

    public static int DaysLate(SupervisionItem its, DateTimeOffset now) =>
        its.DueAt is { } due && (its.EndedAt ?? now) > due ? (int)Math.Ceiling(((its.EndedAt ?? now) - due).TotalDays) : 0;

    private static List<Guid> Ids(List<SupervisionItem> items, Func<SupervisionItem, Guid?> id) => [.. items.Select(id).OfType<Guid>().Distinct()];
}
