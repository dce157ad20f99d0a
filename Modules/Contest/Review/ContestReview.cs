using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Review;

/// <summary>
/// 大赛评审: one for each contest, under the collection's id. Its <see cref="Step"/> counts everything that the draw and its
/// corrections depend on, so that anybody can play them again in the order they happened.
/// </summary>
internal sealed class ContestReview : Aggregate<ReviewPhase, ReviewAct>
{
    private ContestReview()
    {
    }

    /// <summary>Of the rules in force; frozen when scoring starts.</summary>
    public int RulesVersion { get; private set; }
    /// <summary>How many results were made; what is scored now counts for the next.</summary>
    public int Round { get; private set; }
    public int Step { get; private set; }
    /// <summary>种子来源: which public text, not known yet when it was announced, decides the draw.</summary>
    public string? SeedSource { get; private set; }
    public DateTimeOffset? SeedAnnouncedAt { get; private set; }
    /// <summary>When that text becomes known.</summary>
    public DateTimeOffset? SeedKnownFrom { get; private set; }
    /// <summary>种子: that text, from the draw on.</summary>
    public string? Seed { get; private set; }
    /// <summary>Where everybody can look the seed up.</summary>
    public string? SeedProof { get; private set; }
    /// <summary>When entries or jurors last changed in a way that changes the draw.</summary>
    public DateTimeOffset ListChangedAt { get; private set; }
    public DateTimeOffset? DrawnAt { get; private set; }
    /// <summary>Who took scores or entries out after the scores could be seen, since the last result; somebody else closes.</summary>
    public List<Guid> Interveners { get; private set; } = [];
    public DateTimeOffset PhaseSince { get; private set; }

    protected override Lifecycle<ReviewPhase, ReviewAct> Lifecycle => ReviewLifecycle.Table;

    public static ContestReview Prepare(Guid contest, Actor by, DateTimeOffset at)
    {
        var review = new ContestReview { Id = contest, RulesVersion = 1, PhaseSince = at, ListChangedAt = at };
        review.Begin(ReviewAct.Prepare, by, at);
        return review;
    }

    /// <returns>The number of the new version.</returns>
    public int SetRules(Actor by, DateTimeOffset at)
    {
        Perform(ReviewAct.SetRules, by, at);
        return ++RulesVersion;
    }

    /// <summary>公告种子来源; a later announcement replaces an earlier one, which stays on file.</summary>
    public void AnnounceSeed(string source, DateTimeOffset knownFrom, Actor by, DateTimeOffset at)
    {
        Perform(ReviewAct.AnnounceSeed, by, at, source);
        (SeedSource, SeedKnownFrom, SeedAnnouncedAt) = (source, knownFrom, at);
    }

    /// <summary>An act on jurors or entries that changes what is drawn from.</summary>
    public void ChangeList(ReviewAct act, Actor by, DateTimeOffset at, string? reason = null)
    {
        Perform(act, by, at, reason);
        ListChangedAt = at;
    }

    /// <summary>An act that changes nothing here: it is in its phase, or refused.</summary>
    public void Pass(ReviewAct act, Actor by, DateTimeOffset at, string? reason = null) => Perform(act, by, at, reason);

    /// <summary>Takes a juror's scores or an entry out; in the deliberation a second person answers for it, too.</summary>
    public void Intervene(ReviewAct act, Actor by, DateTimeOffset at, string reason)
    {
        Perform(act, by, at, reason);
        if (Status == ReviewPhase.Deliberation && !Interveners.Contains(by.Id)) Interveners.Add(by.Id);
    }

    public void StartPreliminary(Actor by, DateTimeOffset at) => Move(ReviewAct.StartPreliminary, by, at);

    /// <exception cref="Kernel.Http.Refusal">
    /// <see cref="ReviewErrors.SeedMissing"/>, <see cref="ReviewErrors.SeedEarly"/>, <see cref="ReviewErrors.ListChanged"/>
    /// </exception>
    public void StartScoring(string seed, string proof, Actor by, DateTimeOffset at)
    {
        Move(ReviewAct.StartScoring, by, at, seed);
        if (SeedKnownFrom is not { } known) throw ReviewErrors.SeedMissing.Refuse();
        if (at < known) throw ReviewErrors.SeedEarly.Refuse();
        if (ListChangedAt >= known) throw ReviewErrors.ListChanged.Refuse();
        (Seed, SeedProof, DrawnAt) = (seed, proof, at);
    }

    public void StartDeliberation(Actor by, DateTimeOffset at) => Move(ReviewAct.StartDeliberation, by, at);

    /// <summary>合议结束: one more result is made.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReviewErrors.SecondPerson"/></exception>
    public void CloseDeliberation(Actor by, DateTimeOffset at)
    {
        Move(ReviewAct.CloseDeliberation, by, at);
        if (Interveners.Contains(by.Id)) throw ReviewErrors.SecondPerson.Refuse();
        Interveners = [];
        Round++;
    }

    /// <summary>重新合议, after an objection was upheld.</summary>
    public void ReopenDeliberation(string reason, Actor by, DateTimeOffset at) => Move(ReviewAct.ReopenDeliberation, by, at, reason);

    public void Conclude(Actor by, DateTimeOffset at) => Move(ReviewAct.Conclude, by, at);

    /// <summary>The number of the next thing that the draw depends on.</summary>
    public int NextStep() => ++Step;

    private void Move(ReviewAct act, Actor by, DateTimeOffset at, string? reason = null)
    {
        Perform(act, by, at, reason);
        PhaseSince = at;
    }
}
