using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing;

/// <summary>What Routing refuses, and what to do then.</summary>
internal static class RoutingErrors
{
    public static readonly ErrorCode CaseNotFound = new("case.not-found", 404, "没有找到这件建议，请返回列表刷新后重试。");
    public static readonly ErrorCode CaseWrongState = new("case.wrong-state", 409, "这件建议当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode TextBlocked = new("case.text-blocked", 409, "这件建议的内容被认定不宜展示，不能派给承办单位，请先复核，或请建议人改写。");
    public static readonly ErrorCode SupplementOnce = new("case.supplement-once", 409, "这件建议已要求补正过一次，不能再次要求补正，请直接作出办理决定。");
    public static readonly ErrorCode ReasonUnknown = new("decision.reason-unknown", 400, "理由代码不存在或不适用于这种决定，请从理由目录中选择。");
    public static readonly ErrorCode DomainMissing = new("decision.domain-missing", 409, "这件建议还没有领域，请单独受理并确认领域。");
    public static readonly ErrorCode DoorUnknown = new("decision.door-unknown", 400, "途径代码不存在，请从法定途径目录中选择。");
    public static readonly ErrorCode OrganMissing = new("decision.organ-missing", 400, "请写明负责这件事的单位名称，以便告知建议人。");
    public static readonly ErrorCode FollowUpPast = new("decision.follow-up-past", 400, "跟踪日期不能早于今天，请重新选择。");
    public static readonly ErrorCode UnitUnknown = new("dispatch.unit-unknown", 400, "没有找到所选的承办单位，请从单位列表中选择。");
    public static readonly ErrorCode UnitTwice = new("dispatch.unit-twice", 400, "同一单位不能重复选择，也不能既是首接单位又是协同单位。");
    public static readonly ErrorCode UnitClosed = new("dispatch.unit-closed", 409, "所选单位已停用，请改选其他单位。");
    public static readonly ErrorCode UnitCannotHandle = new("dispatch.unit-cannot-handle", 409, "直报点只负责收集建议，不能作为承办单位，请改选其他单位。");
    public static readonly ErrorCode AgainstCatalogue = new("dispatch.against-catalogue", 409, "派单目录没有把这类事项交给该街道，不能由部门转给街道承办；确有需要的，请提交联席会议研究。");
    public static readonly ErrorCode CatalogueInvalid = new("dispatch-catalogue.invalid", 400, "派单目录有误，请按提示修改后重新发布。");
    public static readonly ErrorCode CatalogueNotFound = new("dispatch-catalogue.not-found", 404, "没有找到这个版本的派单目录。");
    public static readonly ErrorCode OrderNotFound = new("order.not-found", 404, "没有找到这张工单，或者它不属于本单位。");
    public static readonly ErrorCode OrderDesignated = new("order.designated", 409, "这张工单已指定本单位承办，不能再提出异议，请签收后办理。");
    public static readonly ErrorCode ObjectionLate = new("order.objection-late", 409, "已超过提出派单异议的期限，请先签收；确需调整的，请联系区委社会工作部。");
    public static readonly ErrorCode ObjectionSelf = new("order.objection-self", 400, "请写明本单位以外、应当承办的单位。");
    public static readonly ErrorCode MustDesignate = new("order.must-designate", 409, "这件建议已多次派单异议，请直接指定承办，或提交联席会议研究。");
    public static readonly ErrorCode SameUnit = new("order.same-unit", 409, "所选单位已有这件建议的首接工单；要由原单位承办，请使用“指定承办”。");
    public static readonly ErrorCode LeadStays = new("order.lead-stays", 409, "首接单位的工单不能收回，只能改派给其他单位。");
    public static readonly ErrorCode OrderWrongState = new("order.wrong-state", 409, "这张工单当前的状态不能进行这项操作，请刷新后查看最新状态。");
}
