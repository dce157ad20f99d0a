using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>
/// What everybody sees of a commitment: what changes, by when, how far, and what shows it. A suggestion behind it is named only while
/// its desensitised copy is published; of the others there is a number of them and nothing else. No files, no persons, no numbers of
/// suggestions.
/// </summary>
internal sealed record PublicAdoption(
    Guid Id, [property: Description("名称。")] string Title,
    AdoptionOutcome Outcome, [property: Description("转化去向的中文说明。")] string OutcomeText,
    [property: Description("做什么、会有什么变化。")] string Summary,
    string UnitName, AdoptionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("完成的百分比，0至100。")] int Percent,
    [property: Description("促成它的建议件数，包括没有公开的。")] int Contributors,
    [property: Description("其中经本人同意公开的建议，最早提出的在前。")] IReadOnlyList<PublicAdoption.Named> Suggestions,
    [property: Description("节点，按先后。")] IReadOnlyList<PublicAdoption.Step> Milestones,
    [property: Description("依据。")] IReadOnlyList<PublicAdoption.Evidence> Grounds,
    [property: Description("确认登记的时间。")] DateTimeOffset ConfirmedAt, DateTimeOffset? EndedAt,
    [property: Description("终止的原因；没有终止则没有。")] string? DroppedBecause)
{
    public sealed record Named(
        [property: Description("公开建议标识，可用 /api/open/suggestions/{publicationId} 查看全文。")] Guid PublicationId,
        [property: Description("公开的主题。")] string Topic, [property: Description("公开正文的开头。")] string Excerpt,
        [property: Description("是否首提（最早提出）。")] bool First);

    public sealed record Step(
        [property: Description("节点名称。")] string Title, [property: Description("承诺完成的日期，当天有效。")] DateOnly DueOn,
        [property: Description("最初承诺的日期。")] DateOnly FirstDueOn, [property: Description("时限调整的原因，最近的一次；没有调整则没有。")] string? MovedBecause,
        [property: Description("完成时间；未完成则没有。")] DateTimeOffset? ReachedAt, [property: Description("做成了什么。")] string? Text,
        [property: Description("是否已超期而未完成。")] bool Overdue, [property: Description("佐证。")] IReadOnlyList<Evidence> Evidence);

    public sealed record Evidence(
        [property: Description("佐证了什么。")] string Text, [property: Description("文号。")] string? DocumentNumber, [property: Description("网址。")] string? Link);

    /// <summary>The confirmed ones of <paramref name="adoptions"/>, in their order.</summary>
    public static async Task<List<PublicAdoption>> OfAsync(
        HandlingContext db, IQueryable<AdoptionRecord> adoptions, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await adoptions.AsNoTracking().Where(a => a.ConfirmedAt != null).Whole().ToListAsync(ct);
        var units = rows.Select(a => a.UnitId).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var behind = rows.SelectMany(a => a.Contributors).Select(c => c.SuggestionId).Distinct().ToList();
        var copies = await db.Set<Following.PublishedCopy>().AsNoTracking().Where(c => c.Shown && behind.Contains(c.SuggestionId))
            .ToDictionaryAsync(c => c.SuggestionId, ct);
        return rows.ConvertAll(a => new PublicAdoption(
            a.Id, a.Title, a.Outcome, a.Outcome.Name(), a.Summary, names.GetValueOrDefault(a.UnitId, ""), a.Status, a.Status.Name(), a.Percent,
            a.Contributors.Count,
            [.. a.Contributors.OrderBy(c => c.Rank, StringComparer.Ordinal).Select((c, i) => (Copy: copies.GetValueOrDefault(c.SuggestionId), First: i == 0))
                .Where(c => c.Copy is not null).Select(c => new Named(c.Copy!.PublicationId, c.Copy.Topic!, c.Copy.Excerpt!, c.First))],
            [.. a.Milestones.OrderBy(m => m.Position).Select(m => new Step(
                m.Title, m.DueOn, m.FirstDueOn, a.Moves.Where(v => v.MilestoneId == m.Id).MaxBy(v => v.At)?.Reason, m.ReachedAt, m.Text,
                m.ReachedAt is null && m.DueAt <= now && a.EndedAt is null, EvidenceOf(a, m.Id)))],
            EvidenceOf(a, null), a.ConfirmedAt!.Value, a.EndedAt, a.DroppedBecause));
    }

    private static List<Evidence> EvidenceOf(AdoptionRecord its, Guid? milestone) =>
        [.. its.ProofsOf(milestone).OrderBy(p => p.At).ThenBy(p => p.Id).Select(p => new Evidence(p.Text, p.DocumentNumber, p.Link))];
}
