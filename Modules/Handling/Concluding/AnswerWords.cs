using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>What is filled in to answer one suggestion, or many at once.</summary>
internal interface IAnswerFields
{
    HandlingResult? Result { get; }
    string Done { get; }
    string DoneBy { get; }
    string Next { get; }
    string? WhyNot { get; }
    string? Basis { get; }
    DateOnly? DoneOn { get; }
    DateOnly? PlannedFor { get; }
}

/// <summary>
/// 答复的内容, held to the least that each result owes a suggester: adopted says what, who and when; planned by when; not or partially
/// adopted why, and on what that rests.
/// </summary>
internal sealed record AnswerWords(
    HandlingResult Result, string Done, string DoneBy, DateOnly? DoneOn, string? WhyNot, string? Basis, string Next, DateOnly? PlannedFor)
    : IAnswerFields
{
    HandlingResult? IAnswerFields.Result => Result;

    /// <exception cref="Kernel.Http.Refusal">Something is missing, too thin, names a person, or is a template's still.</exception>
    public static AnswerWords Of(IAnswerFields its, DateOnly today)
    {
        Markers.MustBeGone(its.Done, its.DoneBy, its.Next, its.WhyNot, its.Basis);
        var result = its.Result!.Value;
        var words = new AnswerWords(
            result, Said(its.Done, Limits.ShortestText), Said(its.DoneBy, Limits.ShortestName), its.DoneOn, Optional(its.WhyNot),
            Optional(its.Basis), Said(its.Next, Limits.ShortestText), result == HandlingResult.Planned ? its.PlannedFor : null);
        if (NeedsReason(result) && (words.WhyNot?.Length ?? 0) < Limits.ShortestText) throw HandlingErrors.ReasonMissing.Refuse();
        if (NeedsBasis(result) && (words.Basis?.Length ?? 0) < Limits.ShortestName)
            throw HandlingErrors.Incomplete.Refuse("请写明未采纳或未全部采纳的依据，如有关规定、规划或现场条件。");
        if (result == HandlingResult.Adopted && words.DoneOn is null) throw HandlingErrors.Incomplete.Refuse("请填写完成的日期；尚未完成的，请选择“列入计划”。");
        if (words.DoneOn > today) throw HandlingErrors.Incomplete.Refuse("完成的日期不能晚于今天；尚未完成的，请选择“列入计划”。");
        if (result == HandlingResult.Planned && words.PlannedFor is null) throw HandlingErrors.Incomplete.Refuse("请填写计划完成的日期，到期未完成的将列入督办。");
        return words.PlannedFor <= today ? throw HandlingErrors.Incomplete.Refuse("计划完成的日期应在今天以后，请重新填写。") : words;
    }

    private static bool NeedsReason(HandlingResult result) =>
        result is HandlingResult.NotAdopted or HandlingResult.KeptForReference or HandlingResult.PartiallyAdopted;

    private static bool NeedsBasis(HandlingResult result) => result is HandlingResult.NotAdopted or HandlingResult.PartiallyAdopted;

    private static string Said(string text, int shortest) =>
        PublicWords.Checked(text) is var words && words.Length >= shortest ? words : throw HandlingErrors.TooThin.Refuse();

    private static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : PublicWords.Checked(text);
}
