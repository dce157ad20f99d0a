using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>What a case group refuses, and what to do then.</summary>
internal static class GroupErrors
{
    public static readonly ErrorCode NotFound = new("case-group.not-found", 404, "没有找到这个并案组，请返回列表刷新后重试。");
    public static readonly ErrorCode WrongState = new("case-group.wrong-state", 409, "这个并案组当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode CaseTaken = new("case-group.case-taken", 409, "这件建议已在一个并案组中；要把两组合在一起，请使用“合并并案组”。");
    public static readonly ErrorCode CaseClosed = new("case-group.case-closed", 409, "已退回、转送或撤回的建议不能并案。");
    public static readonly ErrorCode CaseAnswered = new("case-group.case-answered", 409, "这件建议已单独答复，不能再并入；请以它为牵头建议，把其他同类建议并入。");
    public static readonly ErrorCode LeadFirst = new(
        "case-group.lead-not-accepted", 409, "这件建议已受理，请以它为牵头建议，或先受理现在的牵头建议再并入。");
    public static readonly ErrorCode NotMember = new("case-group.not-member", 409, "这件建议不在这个并案组中，请刷新后重试。");
    public static readonly ErrorCode LeadStays = new("case-group.lead-stays", 409, "牵头建议不能移出，请先另选牵头建议，或者撤销并案。");
    public static readonly ErrorCode LeadFixed = new(
        "case-group.lead-fixed", 409, "牵头建议已受理，工单和进展都在它名下，不能另选；确需调整的，请撤销并案后重新并案。");
    public static readonly ErrorCode TooMany = new("case-group.too-many", 409, "并案的建议超过上限，请分成几个并案组，或作为专题另行处理。");
    public static readonly ErrorCode SameGroup = new("case-group.same-group", 400, "不能与自身合并，请选择另一个并案组。");
    public static readonly ErrorCode CannotAbsorb = new(
        "case-group.cannot-absorb", 409, "已受理的组不能合并到待受理的组，已答复的组不能再合并；请对调两组，或逐件处理。");
    public static readonly ErrorCode NotLinked = new("case-group.not-linked", 409, "系统没有把这两件建议提示为同类，不需要处理。");
    public static readonly ErrorCode FollowsLead = new(
        "case-group.follows-lead", 409, "这件建议已并案，请对牵头建议作出受理；要单独受理的，请先移出并案组。");
}
