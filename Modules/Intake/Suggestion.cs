using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake;

/// <summary>
/// 人民建议: a public-interest proposal with a countermeasure. Holds the three textual elements; name, contact and profile of
/// its suggester are in the vault under <see cref="SuggesterId"/>.
/// </summary>
internal sealed partial class Suggestion : Aggregate<SuggestionStatus, SuggestionAct>
{
    private const int ExcerptLength = 200;

    private Suggestion()
    {
    }

    /// <summary>Such as <c>SB-20241128-0042-K</c>.</summary>
    public string Number { get; private set; } = "";
    public Channel Channel { get; private set; }
    /// <summary>The partner system's own number, unique in its channel.</summary>
    public string? ExternalNumber { get; private set; }
    /// <summary>When it happened by the partner's clock, which may be off: for people to know, never for a deadline.</summary>
    public DateTimeOffset? OccurredAt { get; private set; }
    public string Topic { get; private set; } = "";
    public string Rationale { get; private set; } = "";
    public string Countermeasures { get; private set; } = "";
    /// <summary>What the suggester answered to a supplement request.</summary>
    public string? SupplementText { get; private set; }
    public Domain? Domain { get; private set; }
    public LivelihoodAspect? Aspect { get; private set; }
    public string? SubdistrictCode { get; private set; }
    public string? CommunityCode { get; private set; }
    /// <summary>The person of elements four to six, in the vault.</summary>
    public Guid SuggesterId { get; private set; }
    /// <summary>The mini-program account it belongs to, if any.</summary>
    public Guid? AccountId { get; private set; }
    public Publicity Publicity { get; private set; }
    /// <summary>The terms accepted with the submission.</summary>
    public string TermsVersion { get; private set; } = "";
    public TextVerdict TextVerdict { get; private set; }
    /// <summary>What made the check doubt the text, such as a listed word.</summary>
    public string? TextFinding { get; private set; }
    /// <summary>Counts the changes of the text, so that a verdict on an older one says nothing of the newer.</summary>
    public int TextVersion { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Blocked, and not yet in a unit's hands.</summary>
    public bool MayBeRewritten =>
        TextVerdict == TextVerdict.Risky && Status is (SuggestionStatus.Registered or SuggestionStatus.AwaitingSupplement);

    protected override Lifecycle<SuggestionStatus, SuggestionAct> Lifecycle => SuggestionLifecycle.Table;

    /// <summary>登记. Raises <see cref="SuggestionSubmitted"/>.</summary>
    public static Suggestion Register(
        NewSuggestion its, Guid id, TrackingNumber number, Guid suggesterId, IReadOnlyList<ScopeSignal> signals, Actor by, DateTimeOffset at)
    {
        var suggestion = new Suggestion
        {
            Id = id,
            Number = number.ToString(),
            Channel = its.Channel,
            ExternalNumber = its.ExternalNumber,
            OccurredAt = its.OccurredAt,
            Topic = its.Topic,
            Rationale = its.Rationale,
            Countermeasures = its.Countermeasures,
            Domain = its.Domain,
            Aspect = its.Aspect,
            SubdistrictCode = its.SubdistrictCode,
            CommunityCode = its.CommunityCode,
            SuggesterId = suggesterId,
            AccountId = its.AccountId,
            Publicity = its.Publicity,
            TermsVersion = its.TermsVersion,
            TextVerdict = TextVerdict.Pending,
            ReceivedAt = at,
            UpdatedAt = at,
        };
        suggestion.KeepSource(its);
        suggestion.Begin(SuggestionAct.Register, by, at);
        suggestion.Raise(new SuggestionSubmitted(
            suggestion.Id, suggestion.Number, its.Channel, its.Topic, Excerpt(suggestion.MainText), its.Domain, its.Aspect,
            its.SubdistrictCode, its.CommunityCode, suggesterId, its.AccountId, suggestion.ReceivedAt,
            signals.Count == 0 ? null : signals));
        return suggestion;
    }

    /// <summary>补正: the suggester answers what was asked. Raises <see cref="SuggestionSupplemented"/>.</summary>
    public void Supplement(string text, Actor by, DateTimeOffset at)
    {
        Move(SuggestionAct.Supplement, by, at);
        SupplementText = text;
        // What a person blocked stays blocked until it is rewritten.
        if (TextVerdict != TextVerdict.Risky) ExpectCheck();
        Raise(new SuggestionSupplemented(Id, at));
    }

    /// <summary>撤回: before an answer. Raises <see cref="SuggestionWithdrawn"/>.</summary>
    public void Withdraw(string? reason, Actor by, DateTimeOffset at)
    {
        Move(SuggestionAct.Withdraw, by, at);
        Raise(new SuggestionWithdrawn(Id, reason, at));
    }

    /// <summary>Follows what another module decided.</summary>
    public void Follow(SuggestionAct act, DateTimeOffset at) => Move(act, Actor.System, at);

    /// <summary>内容安全: notes the verdict. Raises <see cref="SuggestionTextChecked"/> for anything final.</summary>
    public void NoteText(TextVerdict verdict, Actor by, DateTimeOffset at, string? reason = null)
    {
        TextVerdict = verdict;
        if (by == Actor.System) TextFinding = reason;
        Note($"TextCheck{verdict}", by, at, reason);
        Raise(new SuggestionTextChecked(Id, verdict, at));
    }

    /// <summary>公开意愿: the suggester changes it at any time. <see cref="Publishing.Publication"/> follows.</summary>
    public void WishPublicity(Publicity wish, Actor by, DateTimeOffset at)
    {
        Note($"Wish{wish}", by, at);
        (Publicity, UpdatedAt) = (wish, at);
    }

    /// <summary>同类线索: raises <see cref="SimilarFound"/>; changes nothing.</summary>
    public void TellSimilar(IReadOnlyList<SimilarSuggestion> similar, DateTimeOffset at) => Raise(new SimilarFound(Id, similar, at));

    /// <summary>An answer is still owed, for which name and contact are needed.</summary>
    public bool AnswerPending => Status is SuggestionStatus.Registered or SuggestionStatus.AwaitingSupplement or SuggestionStatus.InHandling;

    /// <summary>更正建议人信息, in the vault; the text stays.</summary>
    public void CorrectSuggester(Actor by, DateTimeOffset at) => Note("CorrectSuggester", by, at);

    /// <summary>删除建议人信息, from the vault. Raises <see cref="SuggesterErased"/>.</summary>
    public void ForgetSuggester(Actor by, DateTimeOffset at)
    {
        Note("ForgetSuggester", by, at);
        Raise(new SuggesterErased(Id, at));
    }

    /// <summary>改写: the suggester puts other words in the place of those that may not be shown. Raises <see cref="SuggestionRewritten"/>.</summary>
    /// <returns>The words as they were, to be kept as evidence.</returns>
    /// <exception cref="Kernel.Http.Refusal"><see cref="SafetyErrors.NothingToRewrite"/></exception>
    public TextEvidence Rewrite(string topic, string rationale, string countermeasures, Actor by, DateTimeOffset at)
    {
        if (!MayBeRewritten) throw SafetyErrors.NothingToRewrite.Refuse();
        var before = TextEvidence.Of(this, at);
        (Topic, Rationale, Countermeasures, SupplementText) = (topic, rationale, countermeasures, null);
        ExpectCheck();
        UpdatedAt = at;
        Note("Rewrite", by, at);
        Raise(new SuggestionRewritten(Id, topic, Excerpt(countermeasures), at));
        return before;
    }

    /// <summary>The text has changed and must be checked anew.</summary>
    private void ExpectCheck() => (TextVerdict, TextFinding, TextVersion) = (TextVerdict.Pending, null, TextVersion + 1);

    private void Move(SuggestionAct act, Actor by, DateTimeOffset at)
    {
        Perform(act, by, at);
        UpdatedAt = at;
    }

    internal static string Excerpt(string text)
    {
        if (text.Length <= ExcerptLength) return text;
        var end = char.IsHighSurrogate(text[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return text[..end] + "…";
    }
}
