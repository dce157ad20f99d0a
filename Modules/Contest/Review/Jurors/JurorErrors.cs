using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>What is refused about jurors, and what to do then.</summary>
internal static class JurorErrors
{
    public static readonly ErrorCode NotFound = new("juror.not-found", 404, "没有找到这位评委，或者您不是这项大赛的评委。");
    public static readonly ErrorCode Exists = new("juror.exists", 409, "这个账号已经是这项大赛的评委，请勿重复添加。");
    public static readonly ErrorCode FieldUnknown = new("juror.field-unknown", 400, "所选的领域不在这项大赛的征集领域之内，请重新选择。");
    public static readonly ErrorCode TermWrong = new("juror.term-wrong", 400, "任期的开始应早于结束，结束日期不早于今天，任期不超过五年，请重新填写。");
    public static readonly ErrorCode Ended = new("juror.ended", 409, "您已不再担任这项大赛的评委。如有疑问请联系区委社会工作部。");
    public static readonly ErrorCode EndedAlready = new("juror.ended-already", 409, "这位评委已经退出，请刷新后查看。");
    public static readonly ErrorCode OutOfTerm = new("juror.out-of-term", 409, "现在不在您的评委任期之内，不能查看或评分。请联系区委社会工作部。");
    public static readonly ErrorCode PledgeMissing = new("juror.pledge-missing", 409, "请先签署保密承诺，再查看参赛建议。");
    public static readonly ErrorCode PledgeChanged = new("juror.pledge-changed", 409, "保密承诺的文本已更新，请重新阅读后签署。");
    public static readonly ErrorCode PledgedAlready = new("juror.pledged-already", 409, "您已签署保密承诺，不必重复签署。");
}
