using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>投诉建议 about the service itself.</summary>
internal static class ComplaintsArea
{
    public static void AddComplaints(IHostApplicationBuilder builder)
    {
        builder.Services.AddHostedService<ComplaintRecomputation>();
        builder.Services.AddHostedService<ComplaintSweep>();
        builder.Services.AddWatch<ComplaintSweep>(ClockRules.Complaint, "AnswerOverdue");
    }

    public static void MapComplaints(Api api)
    {
        FileComplaint.Map(api);
        MyComplaints.Map(api);
        ComplaintDesk.Map(api);
    }

    public static void ComplaintsTables(ModelBuilder model)
    {
        model.Entity<ClockRecord>().ToTable("clock").MapClock();
        model.Entity<ServiceComplaint>(complaint =>
        {
            complaint.ToTable("service_complaint");
            complaint.Property(c => c.Number).HasMaxLength(24);
            complaint.HasIndex(c => c.Number).IsUnique();
            complaint.HasIndex(c => new { c.AccountId, c.ReceivedAt, c.Id }).IsDescending(false, true, true);
            complaint.HasIndex(c => new { c.DueAt, c.Id }).HasFilter("status in ('Received', 'TakenUp')").HasDatabaseName("ix_service_complaint_open");
            complaint.HasIndex(c => c.DueAt).HasFilter("ended_at is null and overdue_noted_at is null").HasDatabaseName("ix_service_complaint_unnoted");
        });
        model.Entity<ComplaintDay>(day =>
        {
            day.ToTable("complaint_day");
            day.HasKey(d => d.Day);
        });
    }

    /// <summary>Nobody reads a complaint about the own house.</summary>
    public static IQueryable<ServiceComplaint> ReadBy(this IQueryable<ServiceComplaint> complaints, Caller caller) => caller.Is(Role.ConferenceMember)
        ? complaints.Where(c => c.Target == ComplaintTarget.SocialWorkDepartment)
        : complaints.Where(c => c.Target != ComplaintTarget.SocialWorkDepartment);

    /// <summary>The complaint, held by the present transaction.</summary>
    public static async Task<ServiceComplaint?> HoldComplaintAsync(this IntakeContext db, Guid id, CancellationToken ct) =>
        (await db.Set<ServiceComplaint>().FromSql($"select *, xmin from intake.service_complaint where id = {id} for update").ToListAsync(ct))
        .SingleOrDefault();

    public static async Task<ComplaintClock> ClockOfAsync(this IntakeContext db, Guid complaint, CurrentCalendar calendar, CancellationToken ct) =>
        new(await db.Set<ClockRecord>().SingleAsync(c => c.SubjectId == complaint, ct), calendar.Value);
}

/// <summary>注销: the complaint stays as a file, without whose it was.</summary>
internal sealed class FollowAccounts(IntakeContext db) : INotificationHandler<AccountCancelled>
{
    public Task Handle(AccountCancelled fact, CancellationToken cancellationToken) => db.Set<ServiceComplaint>()
        .Where(c => c.AccountId == fact.AccountId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AccountId, (Guid?)null), cancellationToken);
}
