using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>What scoring refuses, and what to do then.</summary>
internal static class ScoreErrors
{
    public static readonly ErrorCode NotFound = new("score.not-found", 404, "没有找到这项评审，或者它没有分给您。");
    public static readonly ErrorCode Released = new("score.released", 409, "这件参赛建议已不再由您评审，请继续评审下一件。");
    public static readonly ErrorCode EntryGone = new("score.entry-gone", 409, "这件参赛建议已撤回或不再参评，请继续评审下一件。");
    public static readonly ErrorCode NotDue = new("score.not-due", 409, "这件参赛建议的评分已经结束，不能再改。");
    public static readonly ErrorCode Incomplete = new("score.incomplete", 400, "请为每一个评分项打一个分，不多不少。");
    public static readonly ErrorCode OutOfRange = new("score.out-of-range", 400, "分数超出了范围，请填写0分至满分之间的数，最多两位小数。");
}
