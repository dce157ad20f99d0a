using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Extending;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>What lies beside a case, as officials read it.</summary>
internal sealed class CaseFile
{
    private readonly Dictionary<Guid, string> _names;

    private CaseFile(Dictionary<Guid, string> names) => _names = names;

    public sealed record Unit(Guid Id, string Name);

    public sealed record Report(
        Guid Id, int Round, Guid UnitId, string Text, Guid By, DateTimeOffset At, [property: Description("附件。")] IReadOnlyList<LaidFile> Files);

    public sealed record Note(Guid Id, Guid UnitId, string UnitName, string Text, Guid By, DateTimeOffset At);

    public sealed record Opinion(
        int Round, Guid UnitId, string UnitName, string Text, Guid By, DateTimeOffset At,
        [property: Description("附件，仅供内部使用。")] IReadOnlyList<LaidFile> Files);

    public sealed record Conclusion(
        int Round, int Version, HandlingResult Result, [property: Description("结果的中文说明。")] string ResultText, string Done, string DoneBy,
        [property: Description("完成的日期。")] DateOnly? DoneOn, string? WhyNot, [property: Description("原因的依据。")] string? Basis, string Next,
        [property: Description("计划完成的日期；列入计划的才有。")] DateOnly? PlannedFor,
        [property: Description("所属的集中答复；单独答复的没有。")] Guid? CollectiveId,
        [property: Description("是否填写了单位联系人；需要时请使用“查看单位联系人”。")] bool HasContact,
        Guid UnitId, Guid DraftedBy, DateTimeOffset At, [property: Description("附件。")] IReadOnlyList<LaidFile> Files);

    public sealed record Extension(
        int Round, [property: Description("申请延长多少日。")] int Days, string Reason, ExtensionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText, [property: Description("申请人标识。")] Guid AskedBy,
        [property: Description("申请时间。")] DateTimeOffset AskedAt, DateTimeOffset? DecidedAt, string? Remarks,
        [property: Description("延期前的办理时限；批准的才有。")] DateTimeOffset? FormerDueAt, DateTimeOffset? DueAt);

    public sealed record Check(int Round, int Version, bool Approved, string? Remarks, Guid By, DateTimeOffset At);

    public sealed record Rating(int Round, int Reply, int Speed, int Result, bool Dissatisfied, DateTimeOffset At);

    /// <summary>One line of the record of acts.</summary>
    public sealed record Act(DateTimeOffset At, ActorKind By, Guid ActorId, string Name, string? From, string? To, string? Reason);

    public IReadOnlyList<Unit> CoUnits { get; private init; } = [];
    public IReadOnlyList<Report> Reports { get; private init; } = [];
    public IReadOnlyList<Note> Notes { get; private init; } = [];
    public IReadOnlyList<Opinion> Opinions { get; private init; } = [];
    public IReadOnlyList<Conclusion> Conclusions { get; private init; } = [];
    public IReadOnlyList<Check> Checks { get; private init; } = [];
    public IReadOnlyList<Rating> Ratings { get; private init; } = [];
    public IReadOnlyList<Act> History { get; private init; } = [];

    public IReadOnlyList<Extension> Extensions { get; private init; } = [];

    /// <summary>The request for more time that waits.</summary>
    public Extension? Waiting => Extensions.FirstOrDefault(e => e.Status == ExtensionStatus.Asked);

    public Conclusion? Latest => Conclusions.Count > 0 ? Conclusions[0] : null;

    public Unit? UnitOf(Guid? id) => id is { } unit ? new(unit, _names.GetValueOrDefault(unit, "")) : null;

    public static async Task<CaseFile> ReadAsync(HandlingContext db, Guid id, CancellationToken ct)
    {
        // A hundred units at most: the whole copy is cheaper than four joins.
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var co = await db.CoUnits.AsNoTracking().Where(u => u.SuggestionId == id).OrderBy(u => u.DispatchedAt).Select(u => u.UnitId).ToListAsync(ct);
        var files = await LaidFiles.ReadAsync(db, id, ct);
        return new(names)
        {
            CoUnits = [.. co.Select(u => new Unit(u, names.GetValueOrDefault(u, "")))],
            Reports = [.. (await db.Reports.AsNoTracking().Where(r => r.SuggestionId == id).OrderByDescending(r => r.At).ToListAsync(ct))
                .Select(r => new Report(r.Id, r.Round, r.UnitId, r.Text, r.By, r.At, files.With(r)))],
            Notes = [.. (await db.Notes.AsNoTracking().Where(n => n.SuggestionId == id).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).ToListAsync(ct))
                .Select(n => new Note(n.Id, n.UnitId, names.GetValueOrDefault(n.UnitId, ""), n.Text, n.By, n.At))],
            Opinions = [.. (await db.Opinions.AsNoTracking().Where(o => o.SuggestionId == id).OrderByDescending(o => o.At).ToListAsync(ct))
                .Select(o => new Opinion(o.Round, o.UnitId, names.GetValueOrDefault(o.UnitId, ""), o.Text, o.By, o.At, files.With(o)))],
            Conclusions = [.. (await db.Conclusions.AsNoTracking().Where(c => c.SuggestionId == id)
                    .OrderByDescending(c => c.Round).ThenByDescending(c => c.Version).ToListAsync(ct))
                .Select(c => new Conclusion(
                    c.Round, c.Version, c.Result, c.Result.Name(), c.Done, c.DoneBy, c.DoneOn, c.WhyNot, c.Basis, c.Next,
                    c.PlannedFor, c.CollectiveId, c.ContactId is not null, c.UnitId, c.DraftedBy, c.At, files.With(c)))],
            Extensions = [.. (await db.Set<Extending.Extension>().AsNoTracking().Where(e => e.SuggestionId == id).OrderByDescending(e => e.AskedAt).ToListAsync(ct))
                .Select(e => new Extension(
                    e.Round, e.Days, e.Reason, e.Status, e.Status.Name(), e.AskedBy, e.AskedAt, e.DecidedAt, e.Remarks, e.FormerDueAt, e.DueAt))],
            Checks = await db.Checks.AsNoTracking().Where(c => c.SuggestionId == id).OrderByDescending(c => c.At)
                .Select(c => new Check(c.Round, c.Version, c.Approved, c.Remarks, c.By, c.At)).ToListAsync(ct),
            Ratings = await db.Ratings.AsNoTracking().Where(r => r.SuggestionId == id).OrderBy(r => r.Round)
                .Select(r => new Rating(r.Round, r.Reply, r.Speed, r.Result, r.Dissatisfied, r.At)).ToListAsync(ct),
            History = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
                .Select(h => new Act(h.At, h.ActorKind, h.ActorId, h.Act, h.From, h.To, h.Reason)).ToListAsync(ct),
        };
    }
}
