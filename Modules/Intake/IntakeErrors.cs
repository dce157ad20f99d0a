using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake;

/// <summary>What Intake refuses, and what to do then.</summary>
internal static class IntakeErrors
{
    public static readonly ErrorCode WrongState = new("suggestion.wrong-state", 409, "这件建议当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NotFound = new("suggestion.not-found", 404, "没有找到这件建议，请检查编号后重试。");
    public static readonly ErrorCode ContactMissing = new("suggestion.contact-missing", 400, "请至少填写手机号码或其他联系方式中的一项，以便我们答复您。");
    public static readonly ErrorCode ElementMissing = new("suggestion.element-missing", 400, "请在建议主题、主要事由和对策措施中都填写文字。");
    public static readonly ErrorCode SupplementMissing = new("suggestion.supplement-missing", 400, "请填写补充的内容。");
    public static readonly ErrorCode PlaceUnknown = new("suggestion.place-unknown", 400, "没有找到您选择的街道或社区，请重新选择。");
    public static readonly ErrorCode TermsOutdated = new("suggestion.terms-outdated", 409, "征集须知已更新，请阅读新的须知并同意后再提交。");
    public static readonly ErrorCode WrongSecret = new("tracking.not-found", 404, "编号或查询码不正确，请核对回执后重试。");
    public static readonly ErrorCode NotInReview = new("text-review.not-open", 409, "这件建议的内容检查已有结论。");
    public static readonly ErrorCode NoChannel = new("channel.not-allowed", 403, "该对接账号没有可用的渠道。");
    public static readonly ErrorCode ExternalNumberReused = new("channel.number-reused", 409, "这个外部编号已用于另一份内容，请核对后使用新的编号。");
}
