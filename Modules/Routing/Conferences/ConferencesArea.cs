using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Conferences.Materials;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>联席会议 in the module: services, tables and endpoints.</summary>
internal static class ConferencesArea
{
    public static void AddConferences(this IHostApplicationBuilder builder)
    {
        builder.AddFileStore();
        builder.Services.TryAddSingleton<FileInspector>();
        builder.Services.AddScoped<MaterialKeeper>();
    }

    public static void MapConferences(this Api api)
    {
        ShowConferences.Map(api);
        ConveneConference.Map(api);
        ArrangeConference.Map(api);
        ChangeAgenda.Map(api);
        RunConference.Map(api);
        RuleOnItem.Map(api);
        HandInMaterial.Map(api);
        ReadMaterial.Map(api);
        MyConferences.Map(api);
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
        model.Entity<ConferenceFile>(file =>
        {
            file.ToTable("conference_file");
            file.Property(f => f.Name).HasMaxLength(80);
            file.Property(f => f.ContentType).HasMaxLength(40);
            file.Property(f => f.Hash).HasMaxLength(64);
            file.HasOne<Conference>().WithMany().HasForeignKey(f => f.ConferenceId);
            file.HasIndex(f => f.ItemId);
            file.HasIndex(f => f.ConferenceId).IsUnique().HasFilter("item_id is null and removed_at is null").HasDatabaseName("ix_conference_file_minutes");
        });
    }
}
