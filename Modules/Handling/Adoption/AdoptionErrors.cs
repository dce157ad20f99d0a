using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>What the commitment ledger refuses, and what to do then.</summary>
internal static class AdoptionErrors
{
    public static readonly ErrorCode NotFound = new("adoption.not-found", 404, "没有找到这项转化运用，或者它不由您的单位负责。");
    public static readonly ErrorCode WrongState = new("adoption.wrong-state", 409, "这项转化运用当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode SuggestionUnfit = new(
        "adoption.suggestion-unfit", 409, "所选的建议中有的没有受理、已撤回，或者不由您的单位主办，请核对后重新选择。");
    public static readonly ErrorCode TooMany = new("adoption.too-many", 400, "一次关联的建议过多，请分批关联。");
    public static readonly ErrorCode ContributorMissing = new("adoption.contributor-missing", 409, "请先关联至少一件建议，再提交确认。");
    public static readonly ErrorCode PlanMissing = new("adoption.plan-missing", 409, "请先列出至少一个节点和完成日期，再提交确认。");
    public static readonly ErrorCode EvidenceMissing = new(
        "adoption.evidence-missing", 409, "请提供佐证：文件、文号或网址至少一项，并附文字说明。没有佐证的，不能登记，也不能记为完成。");
    public static readonly ErrorCode EvidenceUnfit = new(
        "adoption.evidence-unfit", 400, "每条佐证须有文件、文号或网址中的一项；文件须先上传到这项转化运用，请核对后重试。");
    public static readonly ErrorCode EvidenceNotFound = new("adoption.evidence-not-found", 404, "没有找到这条佐证，请刷新后重试。");
    public static readonly ErrorCode LastEvidence = new(
        "adoption.last-evidence", 409, "这是唯一的一条佐证，请先补充新的佐证，再作废这一条。");
    public static readonly ErrorCode DateInvalid = new("adoption.date-invalid", 400, "节点的完成日期须在今天至十年之内，请核对后重新填写。");
    public static readonly ErrorCode TooThin = new("adoption.too-thin", 400, "内容过于简单，请写明做什么、会有什么变化。");
    public static readonly ErrorCode OwnRecord = new("adoption.own-record", 409, "不能确认自己登记或修改的转化运用，请由其他工作人员确认。");
    public static readonly ErrorCode MilestoneNotFound = new("adoption.milestone-not-found", 404, "没有找到这个节点，请刷新后重试。");
    public static readonly ErrorCode MilestoneReached = new("adoption.milestone-reached", 409, "这个节点已经完成，不能重复登记或调整时限；可以补充佐证。");
    public static readonly ErrorCode TooManyMilestones = new("adoption.too-many-milestones", 409, "每项转化运用最多30个节点，请合并后再增加。");
    public static readonly ErrorCode UnitUnknown = new("adoption.unit-unknown", 400, "没有找到所选的单位，或该单位已撤销，请重新选择。");
    public static readonly ErrorCode UnitClosed = new("adoption.unit-closed", 409, "责任单位已撤销，请先由社会工作部移交给接替的单位。");

    public static readonly ErrorCode FileNotFound = new("adoption-file.not-found", 404, "没有找到这份文件，请刷新后重试。");
    public static readonly ErrorCode FileMissing = new("adoption-file.missing", 400, "请选择一个文件，放在名为 file 的表单字段中上传，每次一个。");
    public static readonly ErrorCode FileTooLarge = new("adoption-file.too-large", 413, "文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。");
    public static readonly ErrorCode FileUnsuitable = new(
        "adoption-file.unsuitable", 400, "只能上传完整的PDF文档和图片（JPG、PNG、WebP、GIF），不含密码和活动内容，请转换后上传。");
    public static readonly ErrorCode TooManyFiles = new("adoption-file.too-many", 409, "每项转化运用最多100份文件，请合并后上传。");
    public static readonly ErrorCode StoreUnavailable = new("adoption-file.store-unavailable", 503, "文件暂时无法保存或读取，请稍后再试。");

    /// <summary>What public words may be refused for.</summary>
    public static readonly ErrorCode[] OfWords = [TooThin, HandlingErrors.PersonalData];

    /// <summary>What evidence may be refused for.</summary>
    public static readonly ErrorCode[] OfEvidence = [EvidenceMissing, EvidenceUnfit, .. OfWords];

    public static Refusal Refuse(this FileProblem problem) => problem switch
    {
        FileProblem.Missing => FileMissing.Refuse(),
        FileProblem.Cut => FileMissing.Refuse("文件没有传完整，请检查网络后重新上传。"),
        FileProblem.TooLarge => FileTooLarge.Refuse(),
        FileProblem.Empty => FileUnsuitable.Refuse("这是一个空文件，请重新选择。"),
        _ => FileUnsuitable.Refuse(),
    };
}
