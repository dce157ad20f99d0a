using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Intake.Reporters.Calls;
using ZhihuiShibei.Intake.Reporters.Imports;
using ZhihuiShibei.Intake.Reporters.Reports;

namespace ZhihuiShibei.Intake.Reporters;

/// <summary>How appointments, reports, directed calls and imports lie in the database.</summary>
internal static class ReporterTables
{
    public const string LetterUnique = "ix_appointment_letter";
    public const string HolderUnique = "ix_appointment_holder";

    public static void Map(ModelBuilder model)
    {
        MapAppointments(model);
        MapCalls(model);
        MapImports(model);
        model.Entity<Report>(report =>
        {
            report.ToTable("report");
            report.HasKey(r => r.SuggestionId);
            report.HasOne<Suggestion>().WithOne().HasForeignKey<Report>(r => r.SuggestionId);
            report.HasIndex(r => new { r.ReporterId, r.ReceivedAt, r.SuggestionId }).IsDescending(false, true, true);
            report.HasIndex(r => new { r.ReporterId, r.Fingerprint }).IsUnique().HasFilter("fingerprint is not null");
            report.HasIndex(r => new { r.CallId, r.ReceivedAt, r.SuggestionId }).HasFilter("call_id is not null");
        });
    }

    private static void MapAppointments(ModelBuilder model)
    {
        model.Entity<Appointment>(appointment =>
        {
            appointment.ToTable("appointment");
            appointment.Property(a => a.LetterNumber).HasMaxLength(40);
            appointment.Property(a => a.SubdistrictCode).HasMaxLength(9);
            appointment.Property(a => a.EndReason).HasMaxLength(Limits.Reason);
            appointment.PrimitiveCollection(a => a.Domains).ElementType(d => d.HasConversion<string>());
            appointment.HasIndex(a => a.LetterNumber).IsUnique().HasDatabaseName(LetterUnique);
            appointment.HasIndex(a => a.ReporterId).IsUnique().HasFilter("status <> 'Ended' and reporter_id is not null").HasDatabaseName(HolderUnique);
            appointment.HasIndex(a => new { a.CreatedAt, a.Id });
            appointment.HasIndex(a => a.TermTo).HasFilter("status = 'Active'").HasDatabaseName("ix_appointment_active");
        });
        model.Entity<ReportUnit>(unit =>
        {
            unit.ToTable("report_unit");
            unit.Property(u => u.Name).HasMaxLength(60);
        });
    }

    private static void MapCalls(ModelBuilder model)
    {
        model.Entity<DirectedCall>(call =>
        {
            call.ToTable("directed_call");
            call.Property(c => c.Topic).HasMaxLength(Limits.Topic);
            call.Property(c => c.Explanation).HasMaxLength(Limits.Text);
            call.PrimitiveCollection(c => c.Domains).ElementType(d => d.HasConversion<string>());
            call.HasIndex(c => new { c.CreatedAt, c.Id });
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitation");
            invitation.Property(i => i.DeclineReason).HasMaxLength(Limits.Reason);
            invitation.HasOne<DirectedCall>().WithMany().HasForeignKey(i => i.CallId);
            invitation.HasOne<Appointment>().WithMany().HasForeignKey(i => i.AppointmentId);
            invitation.HasIndex(i => new { i.CallId, i.ReporterId }).IsUnique();
            invitation.HasIndex(i => i.ReporterId);
        });
    }

    private static void MapImports(ModelBuilder model)
    {
        model.Entity<Import>(import =>
        {
            import.ToTable("import");
            import.Property(i => i.FileName).HasMaxLength(100);
            import.Property(i => i.TermsVersion).HasMaxLength(20);
            import.Ignore(i => i.By);
            import.Ignore(i => i.Reporter);
            import.HasIndex(i => new { i.ReporterId, i.UploadedAt, i.Id });
            import.HasIndex(i => new { i.ReporterId, i.Hash });
            import.HasIndex(i => i.UploadedAt);
        });
        model.Entity<ImportContent>(content =>
        {
            content.ToTable("import_content");
            content.HasKey(c => c.ImportId);
            content.HasOne<Import>().WithOne().HasForeignKey<ImportContent>(c => c.ImportId);
        });
        model.Entity<ImportResult>(result =>
        {
            result.ToTable("import_result");
            result.HasKey(r => new { r.ImportId, r.Row });
            result.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId);
            result.Property(r => r.Number).HasMaxLength(24);
        });
    }
}
