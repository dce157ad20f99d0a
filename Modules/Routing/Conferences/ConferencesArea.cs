using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>联席会议 in the module: tables and endpoints.</summary>
internal static class ConferencesArea
{
    public static void MapConferences(this Api api)
    {
        ShowConferences.Map(api);
        ConveneConference.Map(api);
        ArrangeConference.Map(api);
        ChangeAgenda.Map(api);
        RunConference.Map(api);
        RuleOnItem.Map(api);
    }

    public static void ConferenceTables(this ModelBuilder model)
    {
        model.Entity<Conference>(conference =>
        {
            conference.ToTable("conference");
            conference.Property(c => c.Title).HasMaxLength(Limits.Title);
            conference.Property(c => c.Place).HasMaxLength(Limits.Title);
            conference.Property(c => c.Minutes).HasMaxLength(Limits.Minutes);
            conference.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.ConferenceId);
            conference.HasMany(c => c.Attendance).WithOne().HasForeignKey(a => a.ConferenceId);
            conference.HasIndex(c => new { c.PlannedFor, c.Id }).IsDescending();
        });
        model.Entity<AgendaItem>(item =>
        {
            item.ToTable("conference_item");
            item.Property(i => i.Question).HasMaxLength(Limits.Remark);
            item.Property(i => i.Text).HasMaxLength(Limits.Text);
            item.HasOne<TriageCase>().WithMany().HasForeignKey(i => i.CaseId);
            // On one open agenda at most, whoever puts it there at the same moment.
            item.HasIndex(i => i.CaseId).IsUnique().HasFilter("outcome = 'Open'").HasDatabaseName("ix_conference_item_open");
        });
        model.Entity<Attendance>(attendance =>
        {
            attendance.ToTable("conference_attendance");
            attendance.HasKey(a => new { a.ConferenceId, a.UnitId });
            attendance.Property(a => a.Delegate).HasMaxLength(Limits.Delegate);
        });
    }
}
