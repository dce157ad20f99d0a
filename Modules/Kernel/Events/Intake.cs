namespace ZhihuiShibei.Kernel.Events;

/// <summary>登记: a suggestion was received and has its number. The five working days start from <paramref name="ReceivedAt"/>.</summary>
/// <param name="SuggesterId">The six elements' person in the vault.</param>
/// <param name="AccountId">The mini-program account that handed it in, if one did.</param>
/// <param name="ScopeSignals">What it may be instead of a suggestion, or lacks; nothing where nothing was found.</param>
/// <param name="Excerpt">The first 200 characters of the countermeasures.</param>
[WireName("intake.suggestion-submitted")]
public sealed record SuggestionSubmitted(
    Guid SuggestionId, string Number, Channel Channel, string Topic, string Excerpt, Domain? Domain, LivelihoodAspect? Aspect,
    string? SubdistrictCode, string? CommunityCode, Guid SuggesterId, Guid? AccountId, DateTimeOffset ReceivedAt,
    IReadOnlyList<ScopeSignal>? ScopeSignals = null)
    : SuggestionFact(SuggestionId);

/// <summary>撤回: the suggester took it back before a conclusion.</summary>
[WireName("intake.suggestion-withdrawn")]
public sealed record SuggestionWithdrawn(Guid SuggestionId, string? Reason, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>个人信息删除: who handed it in was erased, by their own act or because they left; nobody can reach them about it any more.</summary>
[WireName("intake.suggester-erased")]
public sealed record SuggesterErased(Guid SuggestionId, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>补正: the suggester gave what was asked for.</summary>
[WireName("intake.suggestion-supplemented")]
public sealed record SuggestionSupplemented(Guid SuggestionId, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>改写: the suggester put other words in the place of those that the content check had blocked.</summary>
/// <param name="Excerpt">The first 200 characters of the new countermeasures.</param>
[WireName("intake.suggestion-rewritten")]
public sealed record SuggestionRewritten(Guid SuggestionId, string Topic, string Excerpt, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>内容安全: the text check came to a verdict, by WeChat, or by a person where WeChat could not say.</summary>
[WireName("intake.suggestion-text-checked")]
public sealed record SuggestionTextChecked(Guid SuggestionId, TextVerdict Verdict, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>同类线索: a new suggestion probably says the same as these, best first; ids only. Later ones come with their own fact.</summary>
[WireName("intake.similar-found")]
public sealed record SimilarFound(Guid SuggestionId, IReadOnlyList<SimilarSuggestion> Similar, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <param name="Score">0.5 to 1; from 0.75 on the same text.</param>
public sealed record SimilarSuggestion(Guid SuggestionId, double Score);

/// <summary>补齐: what was missing on a paper was given by telephone or in person; the texts as they are now.</summary>
/// <param name="Excerpt">As in <see cref="SuggestionSubmitted"/>.</param>
/// <param name="Missing">What is missing still.</param>
[WireName("intake.suggestion-completed")]
public sealed record SuggestionCompleted(
    Guid SuggestionId, string Topic, string Excerpt, string? SubdistrictCode, string? CommunityCode,
    IReadOnlyList<SuggestionElement> Missing, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>认领: whoever handed it in on paper took it into their mini-program account, and can be told there from now on.</summary>
[WireName("intake.suggestion-claimed")]
public sealed record SuggestionClaimed(Guid SuggestionId, Guid AccountId, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>专报印发: what many people ask for was reported to leaders.</summary>
/// <param name="Number">文号, such as 市北民意专报〔2024〕3号.</param>
[WireName("intake.special-report-issued")]
public sealed record SpecialReportIssued(Guid ReportId, string Number, Guid ThemeId, string Title, DateTimeOffset At) : Fact
{
    public override Guid Key => ReportId;
}

/// <summary>领导批示: a leader wrote an instruction on an issued special report; to be followed up.</summary>
/// <param name="Post">The leader's post.</param>
[WireName("intake.leader-instruction-recorded")]
public sealed record LeaderInstructionRecorded(
    Guid ReportId, Guid InstructionId, string Number, Guid ThemeId, string Post, string Text, DateOnly GivenOn, DateTimeOffset At) : Fact
{
    public override Guid Key => ReportId;
}

/// <summary>建议列入区办实事: from a theme that many people ask for.</summary>
/// <param name="People">Distinct suggesters behind it when it was proposed.</param>
[WireName("intake.practical-project-proposed")]
public sealed record PracticalProjectProposed(
    Guid ProposalId, Guid ThemeId, string Title, Guid LeadUnitId, int People, int Suggestions, DateTimeOffset At) : Fact
{
    public override Guid Key => ProposalId;
}

/// <summary>区办实事建议的结论: taken up into the district's list, or not, and why. What is taken up is an adoption to be followed.</summary>
/// <param name="SuggestionIds">Those behind its theme when it was concluded, the latest thousand at most.</param>
[WireName("intake.practical-project-concluded")]
public sealed record PracticalProjectConcluded(
    Guid ProposalId, Guid ThemeId, string Title, Guid LeadUnitId, bool TakenUp, string Reason, DateTimeOffset At,
    IReadOnlyList<Guid>? SuggestionIds = null) : Fact
{
    public override Guid Key => ProposalId;
}

/// <summary>公开: a desensitised copy can be read by everyone; told again when the copy changes.</summary>
/// <param name="Topic">Of the copy, without personal data.</param>
/// <param name="Excerpt">The beginning of the copy's text.</param>
[WireName("intake.suggestion-published")]
public sealed record SuggestionPublished(
    Guid SuggestionId, Guid PublicationId, string Number, string Topic, string Excerpt, Domain? Domain, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>撤下公开: the copy is gone, because the consent was taken back or the text must not be read; nothing of it may be shown any more.</summary>
[WireName("intake.publication-revoked")]
public sealed record PublicationRevoked(Guid SuggestionId, Guid PublicationId, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>参与专题: a suggestion was handed in for a themed collection; told again when its texts change.</summary>
/// <param name="Field">Code of the field chosen; on paper perhaps none.</param>
/// <param name="Group">Name of the team or unit.</param>
/// <param name="SuggesterId">In the vault: the person, the team's speaker or the unit.</param>
/// <param name="MemberIds">In the vault: the other members of a team.</param>
/// <param name="Topic">As the other two texts without what shows a person: names and contacts of those above, numbers, addresses.</param>
/// <param name="Hidden">What kinds of personal data were hidden in them, in the words of an official.</param>
[WireName("intake.collection-entry-received")]
public sealed record CollectionEntryReceived(
    Guid SuggestionId, Guid CollectionId, string Number, Channel Channel, string? Field, EntryForm Form, string? Group, Guid SuggesterId,
    IReadOnlyList<Guid> MemberIds, Guid? AccountId, string TermsVersion, IReadOnlyList<EntryAnswer> Answers, string Topic, string Rationale,
    string Countermeasures, IReadOnlyList<string> Hidden, DateTimeOffset ReceivedAt, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <param name="Question">Code of the question.</param>
public sealed record EntryAnswer(string Question, string Text);
