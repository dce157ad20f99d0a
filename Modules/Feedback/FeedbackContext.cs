using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Calls;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Feedback.Ratings;
using ZhihuiShibei.Feedback.Ratings.Links;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Feedback;

internal sealed class FeedbackContext(DbContextOptions<FeedbackContext> options) : ModuleContext(options)
{
    public const string Name = "feedback";

    public override string Schema => Name;

    public DbSet<Recipient> Recipients => Set<Recipient>();
    public DbSet<ReadingUnit> ReadingUnits => Set<ReadingUnit>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<DeliveryAttempt> Attempts => Set<DeliveryAttempt>();
    public DbSet<Outgoing> Outgoing => Set<Outgoing>();
    public DbSet<SubscriptionCredit> Credits => Set<SubscriptionCredit>();
    public DbSet<Rating> Ratings => Set<Rating>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Recipient>(recipient =>
        {
            recipient.ToTable("recipient");
            recipient.HasKey(r => r.SuggestionId);
            recipient.HasIndex(r => r.AccountId);
        });
        model.Entity<ReadingUnit>(unit =>
        {
            unit.ToTable("reading_unit");
            unit.HasKey(u => new { u.SuggestionId, u.UnitId });
        });
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notice");
            notice.HasIndex(n => new { n.SuggestionId, n.PlannedAt });
            // The telephone worklist, what else waits for the same person, the letters, and how many answers were told.
            notice.HasIndex(n => new { n.CallBy, n.Id }).HasFilter("status = 'Calling'").HasDatabaseName("ix_notice_call");
            notice.HasIndex(n => n.CallKey).HasFilter("status = 'Calling'").HasDatabaseName("ix_notice_call_key");
            notice.HasIndex(n => new { n.PlannedAt, n.Id }).HasFilter("status = 'Writing'").HasDatabaseName("ix_notice_letter");
            notice.HasIndex(n => n.PlannedAt).HasFilter("about = 'Conclusion'").HasDatabaseName("ix_notice_answer");
            notice.Property(n => n.RegisterNumber).HasMaxLength(40);
        });
        model.Entity<DeliveryAttempt>(attempt =>
        {
            attempt.ToTable("delivery_attempt");
            attempt.HasIndex(a => new { a.NoticeId, a.Id });
            attempt.HasIndex(a => new { a.At, a.Id });
        });
        model.Entity<Outgoing>(outgoing =>
        {
            outgoing.ToTable("outgoing");
            outgoing.HasKey(o => o.NoticeId);
            outgoing.HasIndex(o => o.DueAt);
            outgoing.HasIndex(o => o.AccountId);
            outgoing.HasIndex(o => new { o.SuggestionId, o.NoticeId });
        });
        model.Entity<SubscriptionCredit>(credit =>
        {
            credit.ToTable("subscription_credit");
            credit.HasKey(c => new { c.AccountId, c.TemplateId });
            credit.Property(c => c.TemplateId).HasMaxLength(64);
            credit.Property<uint>("Version").IsRowVersion();
        });
        model.Entity<Rating>(rating =>
        {
            rating.ToTable("rating");
            rating.HasIndex(r => new { r.SuggestionId, r.Round }).IsUnique();
            rating.HasIndex(r => new { r.RatedAt, r.Id }).IsDescending();
            rating.Property(r => r.Comment).HasMaxLength(RateSuggestion.CommentLength);
        });
        model.Entity<RatingLink>(link =>
        {
            link.ToTable("rating_link");
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => l.CodeHash).IsUnique();
            link.HasIndex(l => new { l.SuggestionId, l.Round });
        });
        model.Entity<CallWish>().ToTable("call_wish");
        model.Entity<SealedRecipient>().ToTable("sealed_recipient").HasKey(s => s.SuggestionId);
    }
}
