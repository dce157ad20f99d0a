using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ZhihuiShibei.Identity.Partners;
using ZhihuiShibei.Identity.Push;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Units;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity;

/// <summary>Schema <c>identity</c>: residents' accounts and sessions, staff, units, partner systems, and the vault.</summary>
internal sealed class IdentityContext(DbContextOptions<IdentityContext> options) : ModuleContext(options)
{
    public const string Name = "identity";

    public const string UserNameUnique = "ix_staff_member_user_name";
    public const string UnitCodeUnique = "ix_unit_code";
    public const string ClientIdUnique = "ix_partner_client_id";

    public override string Schema => Name;

    protected override bool OwnsVault => true;

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<ResidentSession> ResidentSessions => Set<ResidentSession>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<SubscriptionAnswer> SubscriptionAnswers => Set<SubscriptionAnswer>();
    public DbSet<Partner> Partners => Set<Partner>();
    public DbSet<PushedEvent> PushedEvents => Set<PushedEvent>();
    public DbSet<PersonRecord> People => Set<PersonRecord>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.HasIndex(a => a.OpenIdHash).IsUnique();
        });
        model.Entity<ResidentSession>(session =>
        {
            session.ToTable("resident_session");
            session.HasIndex(s => s.AccountId);
            session.HasIndex(s => s.ExpiresAt);
        });
        model.Entity<StaffMember>(MapStaff);
        model.Entity<StaffSession>(session =>
        {
            session.ToTable("staff_session");
            session.HasIndex(s => s.StaffId);
            session.HasIndex(s => s.EndsAt);
        });
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("unit");
            unit.Property(u => u.Code).HasMaxLength(Unit.MaxCodeLength);
            unit.Property(u => u.Name).HasMaxLength(Unit.MaxNameLength);
            unit.HasIndex(u => u.Code).IsUnique().HasDatabaseName(UnitCodeUnique);
        });
        model.Entity<SubscriptionAnswer>(answer =>
        {
            answer.ToTable("subscription_answer");
            answer.HasKey(a => new { a.AccountId, a.TemplateId });
            answer.Property(a => a.TemplateId).HasMaxLength(SubscriptionAnswer.MaxTemplateIdLength);
        });
        model.Entity<Partner>(partner =>
        {
            partner.ToTable("partner");
            partner.Property(p => p.ClientId).HasMaxLength(Partner.MaxClientIdLength);
            partner.Property(p => p.Name).HasMaxLength(Partner.MaxNameLength);
            // Also for those that were registered before there were limits.
            partner.Property(p => p.RequestsAMinute).HasDefaultValue(Partner.UsualRequestsAMinute);
            partner.Property(p => p.SuggestionsADay).HasDefaultValue(Partner.UsualSuggestionsADay);
            partner.HasIndex(p => p.ClientId).IsUnique().HasDatabaseName(ClientIdUnique);
        });
        model.Entity<PartnerNonce>(nonce =>
        {
            nonce.ToTable("partner_nonce");
            nonce.HasKey(n => new { n.PartnerId, n.Nonce });
            nonce.HasIndex(n => n.At);
        });
        model.Entity<PushedEvent>(pushed =>
        {
            pushed.ToTable("pushed_event");
            pushed.HasIndex(p => p.KeyHash).IsUnique();
            pushed.HasIndex(p => p.Id).HasFilter("done_at is null").HasDatabaseName("ix_pushed_event_open");
        });
    }

    private static void MapStaff(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("staff_member");
        staff.Property(s => s.UserName).HasMaxLength(StaffMember.MaxUserNameLength);
        staff.Property(s => s.DisplayName).HasMaxLength(StaffMember.MaxDisplayNameLength);
        staff.PrimitiveCollection(s => s.Roles).ElementType(role => role.HasConversion<string>());
        staff.HasIndex(s => s.UserName).IsUnique().HasDatabaseName(UserNameUnique);
        staff.Ignore(s => s.HasSecondFactor);
    }
}
