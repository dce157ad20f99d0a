using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>聘任列表: with what the Social Work Department acts on: whose term ends soon, who has not claimed the letter.</summary>
internal static class ListAppointments
{
    public sealed record Item(
        Guid Id,
        ReporterKind Kind,
        [property: Description("聘书编号。")] string LetterNumber,
        [property: Description("姓名和电话，已脱敏。")] MaskedPerson? Holder,
        [property: Description("直报点的单位名称。")] string? Unit,
        [property: Description("擅长领域。")] IReadOnlyList<Domain> Domains,
        [property: Description("任期开始的日期。")] DateOnly TermFrom,
        [property: Description("任期的最后一天。")] DateOnly TermTo,
        AppointmentStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("今天是否在任期内，可以提交建议。")] bool InForce,
        [property: Description("距届满的天数；不在任期内时没有。")] int? DaysLeft,
        [property: Description("是否已关联账号或单位。")] bool Claimed,
        [property: Description("是否为演示数据。")] bool Demo,
        [property: Description("提前结束的原因。")] string? EndReason,
        DateTimeOffset CreatedAt);

    public static void Map(Api api)
    {
        api.Office.MapGet("/appointments", Handle)
            .Says(Policies.SocialWork, "聘任", "聘任列表", "最近的在前；姓名和电话已脱敏。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/appointments/{id:guid}", Show)
            .Says(Policies.SocialWork, "聘任", "一项聘任")
            .Refuses(ReporterErrors.NotFound);
    }

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, PersonalDataGate people, TimeProvider time, CancellationToken ct,
        [Description("只看一类。")] ReporterKind? kind = null,
        [Description("只看一种状态。")] AppointmentStatus? status = null,
        [Description("只看擅长某一领域的。")] Domain? domain = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var rows = await db.Set<Appointment>().AsNoTracking()
            .Where(a => (kind == null || a.Kind == kind) && (status == null || a.Status == status) && (domain == null || a.Domains.Contains(domain.Value))
                && EF.Functions.LessThan(ValueTuple.Create(a.CreatedAt, a.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut(await ItemsAsync(rows, db, people, time, ct), take, i => new Cursor(i.CreatedAt, i.Id));
    }

    internal static async Task<Item> Show(Guid id, IntakeContext db, PersonalDataGate people, TimeProvider time, CancellationToken ct)
    {
        var row = await db.Set<Appointment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw ReporterErrors.NotFound.Refuse();
        return (await ItemsAsync([row], db, people, time, ct))[0];
    }

    /// <summary>Rows as they are shown: people masked, units by name.</summary>
    internal static async Task<List<Item>> ItemsAsync(
        IReadOnlyList<Appointment> rows, IntakeContext db, PersonalDataGate people, TimeProvider time, CancellationToken ct)
    {
        var today = Shanghai.Today(time);
        var holders = await people.MaskedAsync([.. rows.Select(a => a.PersonId)], ct);
        var ids = rows.Where(a => a.Kind == ReporterKind.DirectReportUnit).Select(a => a.ReporterId).ToList();
        var units = await db.Set<ReportUnit>().AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return [.. rows.Select(a => new Item(
            a.Id, a.Kind, a.LetterNumber, holders.GetValueOrDefault(a.PersonId),
            a is { Kind: ReporterKind.DirectReportUnit, ReporterId: { } unit } ? units.GetValueOrDefault(unit) : null,
            a.Domains, a.TermFrom, a.TermTo, a.Status, a.Status.Name(), a.IsInForce(today),
            a.IsInForce(today) ? a.TermTo.DayNumber - today.DayNumber : null, a.ReporterId is not null, a.Demo, a.EndReason, a.CreatedAt))];
    }
}
