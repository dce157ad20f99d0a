using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling;

/// <summary>What Handling refuses, and what to do then.</summary>
internal static class HandlingErrors
{
    public static readonly ErrorCode WrongState = new("handling.wrong-state", 409, "这件建议当前的办理状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NotFound = new("handling.not-found", 404, "没有找到这件建议的办理记录，或者它不由您的单位办理。");
    public static readonly ErrorCode LeadOnly = new("handling.lead-only", 403, "只有首接（主办）单位可以进行这项操作；协同单位请提交协办意见。");
    public static readonly ErrorCode CoHandlingOnly = new("handling.co-handling-only", 403, "只有协同单位可以提交协办意见。");
    public static readonly ErrorCode OpinionGiven = new("handling.opinion-given", 409, "您的单位已提交过协办意见，如需补充，请直接与主办单位联系。");
    public static readonly ErrorCode PersonalData = new(
        "handling.personal-data", 400, "这段文字会告知建议人或公开，请不要写入个人手机号码或身份证号码。");
    public static readonly ErrorCode AlreadyRehandled = new("handling.already-rehandled", 409, "这件建议已经重新办理过一次，不能再次要求重新办理。");
    public static readonly ErrorCode TooThin = new("conclusion.too-thin", 400, "答复内容过于简单，请写明做了哪些工作、由谁负责、下一步如何安排。");
    public static readonly ErrorCode ReasonMissing = new(
        "conclusion.reason-missing", 400, "结果为部分采纳、留作参考或不采纳时，请写明未采纳的原因。");
    public static readonly ErrorCode Incomplete = new("conclusion.incomplete", 400, "请补齐这种办理结果应当写明的内容。");
    public static readonly ErrorCode ConclusionMissing = new("conclusion.missing", 409, "请先由本单位起草答复，再提交审核。");
    public static readonly ErrorCode VersionChanged = new("conclusion.version-changed", 409, "答复已有新的版本，请刷新并查看最新版本后再操作。");
    public static readonly ErrorCode OwnDraft = new("conclusion.own-draft", 409, "不能审核自己起草的答复，请由其他工作人员审核。");
    public static readonly ErrorCode NoContact = new("conclusion.no-contact", 404, "这份答复没有填写联系人。");
}
