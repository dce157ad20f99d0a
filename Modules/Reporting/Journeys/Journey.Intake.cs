using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>What Intake and Feedback say.</summary>
internal sealed partial class Journey
{
    private void Hear(SuggestionSubmitted its)
    {
        (Number, Channel, ReceivedAt) = (its.Number, its.Channel, Instant(its.ReceivedAt));
        Topic ??= its.Topic;
        if (!DomainConfirmed) (Domain, Aspect) = (its.Domain, its.Aspect);
        if (!PlaceCompleted) (SubdistrictCode, CommunityCode) = (its.SubdistrictCode, its.CommunityCode);
    }

    private void Hear(SuggestionCompleted its) =>
        (Topic, SubdistrictCode, CommunityCode, PlaceCompleted) = (its.Topic, its.SubdistrictCode, its.CommunityCode, true);

    private void Hear(SuggestionRewritten its) => (Topic, TextBlocked) = (its.Topic, false);

    private void Hear(SuggestionTextChecked its) => TextBlocked = its.Verdict == TextVerdict.Risky;

    private void Hear(SuggestionWithdrawn its) => WithdrawnAt = Earlier(WithdrawnAt, its.At);

    private void Hear(SuggestionPublished its)
    {
        if (Instant(its.At) < PublicityAt) return;
        (PublishedAt, PublicityAt, PublicTopic, PublicExcerpt) = (Instant(its.At), Instant(its.At), its.Topic, its.Excerpt);
        Number ??= its.Number;
    }

    private void Hear(PublicationRevoked its)
    {
        if (Instant(its.At) < PublicityAt) return;
        (PublicityAt, PublishedAt, PublicTopic, PublicExcerpt) = (Instant(its.At), null, null, null);
    }

    /// <summary>Only what tells an answer counts; the first time.</summary>
    private void Hear(NoticeDelivered its)
    {
        if (its.About == "conclusion") ToldAt = Earlier(ToldAt, its.At);
    }

    /// <summary>The rating of the latest answer counts.</summary>
    private void Hear(SuggestionRated its)
    {
        if (its.Round <= RatedRound) return;
        (RatedRound, RatedAt, ReplyScore, SpeedScore, ResultScore, Dissatisfied) =
            (its.Round, Instant(its.At), its.Reply, its.Speed, its.Result, its.Dissatisfied);
    }

    /// <summary>As the database keeps it, so that the same fact twice is the same.</summary>
    private static DateTimeOffset Instant(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static DateTimeOffset Earlier(DateTimeOffset? known, DateTimeOffset at) => known is { } before && before <= Instant(at) ? before : Instant(at);
}
