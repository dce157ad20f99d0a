using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Conflicts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>评委库和回避 in the module: tables and endpoints.</summary>
internal static class JurorsArea
{
    public static void MapJurors(this Api api)
    {
        AddJuror.Map(api);
        EndJuror.Map(api);
        ListJurors.Map(api);
        MyContests.Map(api);
        AcceptPledge.Map(api);
        DeclareRelations.Map(api);
        PinConflict.Map(api);
        ListConflicts.Map(api);
    }

    public static void JurorTables(this ModelBuilder model)
    {
        model.Entity<Juror>(juror =>
        {
            juror.ToTable("juror");
            juror.Property(j => j.Employer).HasMaxLength(AddJuror.EmployerLength);
            juror.HasOne<ContestReview>().WithMany().HasForeignKey(j => j.ReviewId).OnDelete(DeleteBehavior.Restrict);
            juror.HasIndex(j => new { j.ReviewId, j.StaffId }).IsUnique();
            juror.HasIndex(j => j.StaffId);
        });
        model.Entity<Conflict>(conflict =>
        {
            conflict.ToTable("juror_conflict");
            conflict.HasOne<Juror>().WithMany().HasForeignKey(c => c.JurorId).OnDelete(DeleteBehavior.Restrict);
            conflict.HasOne<Entry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
            conflict.HasIndex(c => new { c.EntryId, c.JurorId, c.Source }).IsUnique();
            conflict.HasIndex(c => new { c.ReviewId, c.Step });
        });
    }
}
