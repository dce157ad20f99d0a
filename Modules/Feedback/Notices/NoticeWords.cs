using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>One thing to be told.</summary>
/// <param name="State">One to five Chinese characters, since a template's phrase takes no more.</param>
/// <param name="Hint">What the suggester can do now; about 20 characters survive in a message.</param>
/// <param name="Text">The whole text, as the mini-program shows it and a caller reads it out.</param>
/// <param name="At">When it happened.</param>
/// <param name="Round">Of which answer, where it tells one.</param>
internal sealed record News(Guid SuggestionId, NoticeAbout About, string State, string Hint, string Text, DateTimeOffset At, int? Round = null);

/// <summary>The words of each notice.</summary>
internal static class NoticeWords
{
    private const string Supplement = "待补正", Progress = "办理中", Conclusion = "已答复", Reopened = "重新研判";
    private const string Extended = "已延期", Adopted = "落实转化", Milestone = "取得进展", Dropped = "不再推进";
    private const string Rehandling = "重新办理", Reviewed = "已复核", Won = "已获奖", Collective = "集中反馈";

    /// <summary>Every state a notice may carry; each is a valid phrase of WeChat's.</summary>
    public static IEnumerable<string> States =>
    [
        Supplement, Progress, Conclusion, Reopened, Extended, Adopted, Milestone, Dropped, Rehandling, Reviewed, Won, Collective,
        .. Enum.GetValues<TriageDecision>().Select(decision => $"已{decision.Name()}"),
    ];

    public static News Of(SupplementRequested fact)
    {
        var lastDay = LastDay(fact.Until);
        return new(
            fact.SuggestionId, NoticeAbout.Supplement, Supplement, $"请在{lastDay:M月d日}前补充材料",
            $"{fact.Question}\n请在{lastDay:M月d日}前补充，逾期未补充的建议将退回，您可以随时重新提交。", fact.At);
    }

    public static News Of(SuggestionAccepted fact) => new(
        fact.SuggestionId, NoticeAbout.Decision, "已受理", "承办单位将在60日内答复您", fact.TextToSuggester, fact.At);

    public static News Of(SuggestionDeclined fact) => new(
        fact.SuggestionId, NoticeAbout.Decision, $"已{fact.Decision.Name()}", "点击查看原因和后续途径",
        fact.Door is null ? fact.TextToSuggester : $"{fact.TextToSuggester}\n{fact.Door}", fact.At);

    public static News Of(SuggestionReopened fact) => new(
        fact.SuggestionId, NoticeAbout.Decision, Reopened, "您留存的建议已重新研判", $"您此前留存的建议已重新研判：{fact.Reason}", fact.At);

    public static News Of(TransferAnswered fact) => new(
        fact.SuggestionId, NoticeAbout.Progress, Conclusion, $"{fact.Organ}已答复", $"{fact.Organ}对转送的建议已答复：\n{fact.Text}", fact.At);

    public static News Of(ProgressReported fact) => new(
        fact.SuggestionId, NoticeAbout.Progress, Progress, $"{fact.UnitName}报告了新进展", fact.Text, fact.At);

    public static News Of(SuggestionConcluded fact) => new(
        fact.SuggestionId, NoticeAbout.Conclusion, Conclusion, "点击查看答复并评价", $"办理结果：{fact.Result.Name()}\n{fact.Answer}", fact.At, fact.Round);

    public static News Of(ExtensionGranted fact) => new(
        fact.SuggestionId, NoticeAbout.Extension, Extended, $"办理期限延长至{LastDay(fact.DueAt):M月d日}",
        $"{fact.UnitName}办理这件建议需要更多时间，经批准，答复期限由{LastDay(fact.FormerDueAt):yyyy年M月d日}延长至{LastDay(fact.DueAt):yyyy年M月d日}。原因：{fact.Reason}",
        fact.At);

    public static News Of(AdoptionRecorded fact) => new(
        fact.SuggestionId, NoticeAbout.Adoption, Adopted, $"您的建议促成了{fact.Title}",
        $"您的建议促成了：{fact.Title}\n{fact.UnitName}已将它列入{fact.Outcome.Name()}，今后每完成一步都会告诉您。", fact.At);

    public static News Of(MilestoneReached fact) => new(
        fact.SuggestionId, NoticeAbout.Adoption, Milestone, $"您的建议促成了{fact.Milestone}",
        $"您的建议促成的“{fact.Title}”完成了：{fact.Milestone}\n{fact.Text}\n已完成{fact.Percent}%。", fact.At);

    public static News Of(AdoptionDropped fact) => new(
        fact.SuggestionId, NoticeAbout.Adoption, Dropped, "点击查看不再推进的原因",
        $"您的建议促成的“{fact.Title}”不再推进。{fact.UnitName}说明的原因：{fact.Reason}", fact.At);

    public static News Of(RehandlingOrdered fact) => new(
        fact.SuggestionId, NoticeAbout.Review, Rehandling, "承办单位将重新答复您", $"这件建议将重新办理，办结后再次答复您。原因：{fact.Reason}", fact.At);

    public static News Of(ReviewClosed fact) => new(
        fact.SuggestionId, NoticeAbout.Review, Reviewed, "点击查看对您评价的说明", $"您对答复的评价已经复核：{fact.Text}", fact.At);

    public static News Of(AwardConfirmed fact) => new(
        fact.SuggestionId, NoticeAbout.Award, Won, $"您的建议获{fact.Award}",
        $"祝贺您！您的建议在{fact.Contest}中获{fact.Award}，证书编号：{fact.Certificate}。\n{(fact.Prize ? "奖品和证书的领取办法，工作人员会另行联系您。" : "证书的领取办法，工作人员会另行联系您。")}",
        fact.At);

    public static News Of(CollectionAnswered fact) => new(
        fact.SuggestionId, NoticeAbout.Collection, Collective, $"{fact.Title}已集中反馈",
        $"您参与的{fact.Title.Quoted()}已集中反馈：\n{fact.Text}{(fact.About is null ? "" : $"\n对您的建议：{fact.About}")}", fact.At);

    /// <summary>The day before whose midnight it is still in time.</summary>
    private static DateOnly LastDay(DateTimeOffset firstTooLate) => Shanghai.DateOf(firstTooLate.AddTicks(-1));
}
