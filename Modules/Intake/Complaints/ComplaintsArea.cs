using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>投诉建议 about the service itself.</summary>
internal static class ComplaintsArea
{
    public static void AddComplaints(IHostApplicationBuilder builder) => builder.Services.AddHostedService<ComplaintRecomputation>();

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

/// <summary>Brings open complaints to a newly loaded calendar.</summary>
internal sealed class ComplaintRecomputation(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendar, TimeProvider time, ILogger<ComplaintRecomputation> log)
    : Recomputation<IntakeContext>(scopes, bell, calendar, IntakeContext.Name, log)
{
    private readonly CurrentCalendar _calendar = calendar;
    private readonly TimeProvider _time = time;

    protected override async Task<int> RecomputeAsync(IServiceProvider services, IntakeContext db, Guid[] subjects, CancellationToken ct)
    {
        var held = await db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from intake.service_complaint where id = any({subjects}) for update skip locked""").ToListAsync(ct);
        var complaints = await db.Set<ServiceComplaint>().Where(c => held.Contains(c.Id)).ToListAsync(ct);
        foreach (var complaint in complaints) complaint.Retime(await db.ClockOfAsync(complaint.Id, _calendar, ct), _time.GetUtcNow());
        return complaints.Count;
    }
}

/// <summary>注销: the complaint stays as a file, without whose it was.</summary>
internal sealed class FollowAccounts(IntakeContext db) : INotificationHandler<AccountCancelled>
{
    public Task Handle(AccountCancelled fact, CancellationToken cancellationToken) => db.Set<ServiceComplaint>()
        .Where(c => c.AccountId == fact.AccountId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AccountId, (Guid?)null), cancellationToken);
}
