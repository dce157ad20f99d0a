using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Projects;

/// <summary>What proposals of practical projects refuse, and what to do then.</summary>
internal static class ProjectErrors
{
    public static readonly ErrorCode NotFound = new("project-proposal.not-found", 404, "没有找到这项区办实事建议，请返回列表刷新后重试。");
    public static readonly ErrorCode WrongState = new("project-proposal.wrong-state", 409, "这项区办实事建议已有结论，请刷新后查看。");
    public static readonly ErrorCode UnitUnknown = new("project-proposal.unit-unknown", 400, "没有找到所选的牵头单位，或该单位已撤销，请重新选择。");
    public static readonly ErrorCode AlreadyOpen = new("project-proposal.already-open", 409, "这个主题已提出区办实事建议，尚无结论，请在那一项上办理。");
}
