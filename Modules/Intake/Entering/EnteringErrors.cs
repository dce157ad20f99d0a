using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Entering;

/// <summary>What is refused about taking part in a themed collection, and what to do then.</summary>
internal static class EnteringErrors
{
    public static readonly ErrorCode Unknown = new("entry.collection-unknown", 400, "没有找到这个专题，请刷新后重新选择；也可以作为日常建议提交。");
    public static readonly ErrorCode NotOpen = new("entry.not-open", 409, "专题还没有开始征集，请在开始后提交，或先保存为草稿。");
    public static readonly ErrorCode Closed = new("entry.closed", 409, "专题已经截止，不再接收；您的内容没有丢失，请去掉专题后作为日常建议提交。");
    public static readonly ErrorCode TermsOutdated = new("entry.terms-outdated", 409, "专题的参与须知已更新，请阅读新的须知并同意后再提交。");
    public static readonly ErrorCode ChannelNotAllowed = new("entry.channel-not-allowed", 409, "这个专题不从本渠道接收，请查看专题页面上的参加办法。");
    public static readonly ErrorCode FormNotAllowed = new("entry.form-not-allowed", 400, "这个专题不接受这种参与形式，请重新选择。");
    public static readonly ErrorCode FieldUnknown = new("entry.field-unknown", 400, "请选择专题的一个征集领域。");
    public static readonly ErrorCode GroupMissing = new("entry.group-missing", 400, "以团队参加的，请填写团队名称。");
    public static readonly ErrorCode MembersWrong = new("entry.members-wrong", 400, "以团队参加的，请填写发起人之外的成员姓名，至少1人，不能重复；其他形式不填成员。");
    public static readonly ErrorCode AnswerMissing = new("entry.answer-missing", 400, "请回答专题的必答问题。");
    public static readonly ErrorCode AnswerWrong = new("entry.answer-wrong", 400, "回答与问题不符，请重新选择或填写。");

    /// <summary>All that any door may answer with.</summary>
    public static readonly ErrorCode[] OfEntering =
        [Unknown, NotOpen, Closed, TermsOutdated, ChannelNotAllowed, FormNotAllowed, FieldUnknown, GroupMissing, MembersWrong, AnswerMissing, AnswerWrong];

    /// <summary>Of paper, which is never turned away for what its writer could not know.</summary>
    public static readonly ErrorCode[] OfPaper = [Unknown, FormNotAllowed, FieldUnknown, MembersWrong, AnswerWrong];
}
