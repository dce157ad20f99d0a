using ZhihuiShibei.Intake.Home;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Entering;

/// <summary>How a suggestion that wanted to take part came out.</summary>
internal enum EntryOutcome
{
    Entered,
    Late,
    NotYetOpen,
}

/// <summary>
/// 参与专题, held against Intake's copy of the collection at the instant of receipt: before <c>ClosesAt</c> is in time, at it is too
/// late. A form on a screen must be right; paper is taken as it is, and late or early paper stays a suggestion like any other.
/// </summary>
internal sealed record EntryClaim(EntryPart.Request Part, OpenCollection Collection)
{
    private CollectionDoor Door => Collection.Door!;

    /// <exception cref="Kernel.Http.Refusal">One of <see cref="EnteringErrors"/>.</exception>
    public EntryOutcome Judge(NewSuggestion its, DateTimeOffset receivedAt)
    {
        var paper = its.Paper is not null;
        if (receivedAt < Collection.OpensAt) return paper ? EntryOutcome.NotYetOpen : throw EnteringErrors.NotOpen.Refuse();
        if (Collection.IsOver(receivedAt))
            return paper || Door.Late == LateEntries.BecomeOrdinary ? EntryOutcome.Late : throw EnteringErrors.Closed.Refuse();
        MustSuit(its, paper);
        MustAnswer(paper);
        return EntryOutcome.Entered;
    }

    private void MustSuit(NewSuggestion its, bool paper)
    {
        if (!paper && Door.Channels.Count > 0 && !Door.Channels.Contains(its.Channel)) throw EnteringErrors.ChannelNotAllowed.Refuse();
        if (!paper && Part.TermsVersion != Door.TermsVersion) throw EnteringErrors.TermsOutdated.Refuse();
        if (!Door.Forms.Contains(Part.Form)) throw EnteringErrors.FormNotAllowed.Refuse();
        if (!paper && (Part.Form == EntryForm.Unit) != (its.SuggesterKind != SuggesterKind.Person))
            throw EnteringErrors.FormNotAllowed.Refuse("建议人是单位的，请选择“单位”；是个人的，请选择“个人”或“团队”。");
        if (string.IsNullOrEmpty(Part.Field) ? Door.Fields.Count > 0 && !paper : Door.Fields.All(f => f.Code != Part.Field))
            throw EnteringErrors.FieldUnknown.Refuse();
        var members = Members;
        if (members.Distinct(StringComparer.Ordinal).Count() != members.Count || (members.Count > 0 && Part.Form != EntryForm.Team))
            throw EnteringErrors.MembersWrong.Refuse();
        if (Part.Form != EntryForm.Team || paper) return;
        if (Group is null) throw EnteringErrors.GroupMissing.Refuse();
        if (members.Count == 0 || members.Contains(its.Suggester.Name)) throw EnteringErrors.MembersWrong.Refuse();
    }

    private void MustAnswer(bool paper)
    {
        var answers = Answers;
        if (answers.Select(a => a.Question).Distinct().Count() != answers.Count) throw EnteringErrors.AnswerWrong.Refuse();
        foreach (var answer in answers)
        {
            var asked = Door.Questions.FirstOrDefault(q => q.Code == answer.Question) ?? throw EnteringErrors.AnswerWrong.Refuse();
            if (asked.Choices.Count > 0 && !asked.Choices.Contains(answer.Text)) throw EnteringErrors.AnswerWrong.Refuse($"“{asked.Text}”请从选项中选择。");
        }

        if (!paper && Door.Questions.FirstOrDefault(q => q.Required && answers.All(a => a.Question != q.Code)) is { } missing)
            throw EnteringErrors.AnswerMissing.Refuse($"请回答：{missing.Text}");
    }

    /// <summary>Names, cleaned; what nobody sees is not a name.</summary>
    public IReadOnlyList<string> Members => [.. (Part.Members ?? []).Select(PlainText.Line).Where(name => name.Length > 0)
        .Select(name => name.Length <= Limits.Name ? name : throw EnteringErrors.MembersWrong.Refuse("成员姓名请控制在50字以内。"))];

    public IReadOnlyList<EntryAnswer> Answers =>
        [.. (Part.Answers ?? []).Select(a => new EntryAnswer(a.Question, PlainText.Paragraphs(a.Text))).Where(a => a.Text.Length > 0)];

    /// <summary>Name of the team.</summary>
    public string? Group => PlainText.Line(Part.Group) is { Length: > 0 } seen ? seen : null;

    /// <summary>What the receipt of a registered suggestion says.</summary>
    public EntryPart.Receipt ReceiptOf(NewSuggestion its, Suggestion registered) => Receipt(Judge(its, registered.ReceivedAt));

    public EntryPart.Receipt Receipt(EntryOutcome outcome) => new(Collection.Code, Collection.Title, outcome == EntryOutcome.Entered, outcome switch
    {
        EntryOutcome.Entered => $"已作为{Collection.Title.Quoted()}的建议收到，同时按人民建议办理。",
        EntryOutcome.Late => $"{Collection.Title.Quoted()}已经截止，您的建议已转为日常建议继续办理。",
        _ => $"{Collection.Title.Quoted()}还没有开始，您的建议作为日常建议办理。",
    });
}
