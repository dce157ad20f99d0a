using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Intake.Reporters.Reports;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>一次定向征集: for the Social Work Department, with each invitee and the suggestions that came of it.</summary>
internal static class ShowDirectedCall
{
    private const int MostAnswers = 500;

    public sealed record Invitee(
        ListAppointments.Item Appointment,
        InvitationStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("收到的建议数。")] int Answers,
        [property: Description("其中逾期的。")] int LateAnswers,
        [property: Description("是否逾期未答复。")] bool Overdue,
        [property: Description("第一次答复的时间。")] DateTimeOffset? AnsweredAt,
        [property: Description("谢绝的原因。")] string? DeclineReason);

    public sealed record Answer(
        [property: Description("建议标识。")] Guid SuggestionId, string Number, string Topic, SuggestionStatus Status,
        [property: Description("来自哪项聘任。")] Guid AppointmentId, bool Late, DateTimeOffset ReceivedAt);

    public sealed record Response(
        Guid Id, string Topic, string Explanation, IReadOnlyList<string> Questions, IReadOnlyList<Domain> Domains,
        CallStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateOnly DueOn,
        [property: Description("距截止的天数；负数为已逾期的天数。")] int? DaysLeft,
        [property: Description("发布的时间。")] DateTimeOffset? PublishedAt,
        [property: Description("最近一次催办的时间。")] DateTimeOffset? RemindedAt,
        [property: Description("结束的时间。")] DateTimeOffset? ClosedAt,
        [property: Description("征集对象，未答复的在前。")] IReadOnlyList<Invitee> Invitees,
        [property: Description("收到的建议，最新的在前，至多500件。")] IReadOnlyList<Answer> Answers);

    public static void Map(Api api) => api.Office.MapGet("/directed-calls/{id:guid}", Handle)
        .Says(Policies.SocialWork, "定向征集", "一次定向征集")
        .Refuses(CallErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, PersonalDataGate people, TimeProvider time, CancellationToken ct)
    {
        var call = await db.Set<DirectedCall>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw CallErrors.NotFound.Refuse();
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.CallId == id).ToListAsync(ct);
        var ids = invitations.ConvertAll(i => i.AppointmentId);
        var appointments = await db.Set<Appointment>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        var items = (await ListAppointments.ItemsAsync(appointments, db, people, time, ct)).ToDictionary(i => i.Id);
        var byReporter = invitations.ToDictionary(i => i.ReporterId, i => i.AppointmentId);
        var answers = await db.Set<Report>().AsNoTracking().Where(r => r.CallId == id)
            .OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.SuggestionId).Take(MostAnswers)
            .Join(db.Suggestions, r => r.SuggestionId, s => s.Id, (r, s) => new { r.ReporterId, r.Late, r.ReceivedAt, s.Id, s.Number, s.Topic, s.Status })
            .OrderByDescending(a => a.ReceivedAt).ThenByDescending(a => a.Id).ToListAsync(ct);
        var overdue = call.Status == CallStatus.Open && call.IsOverdueAt(time.GetUtcNow());
        return new(
            call.Id, call.Topic, call.Explanation, call.Questions, call.Domains, call.Status, call.Status.Name(), call.DueOn,
            ListDirectedCalls.DaysLeft(call, Shanghai.Today(time)), call.PublishedAt, call.RemindedAt, call.ClosedAt,
            [.. invitations.OrderBy(i => i.Status).ThenBy(i => i.Id).Select(i => new Invitee(
                items[i.AppointmentId], i.Status, i.Status.Name(), i.Answers, i.LateAnswers, overdue && i.Status == InvitationStatus.Invited,
                i.AnsweredAt, i.DeclineReason))],
            [.. answers.Select(a => new Answer(a.Id, a.Number, a.Topic, a.Status, byReporter[a.ReporterId], a.Late, a.ReceivedAt))]);
    }
}
