using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>What publishing refuses, and what to do then.</summary>
internal static class PublishingErrors
{
    public static readonly ErrorCode WrongState = new("publication.wrong-state", 409, "公开稿当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NotFound = new("publication.not-found", 404, "没有找到这件公开的建议，可能已经撤下。");
    public static readonly ErrorCode NotWished = new("publication.not-wished", 409, "建议人没有同意公开，不能拟稿或公开。");
    public static readonly ErrorCode NotFit = new("publication.not-fit", 409, "建议已撤回，或内容检查尚未通过，不能公开。");
    public static readonly ErrorCode PersonalData = new("publication.personal-data", 400, "公开稿中含有个人信息，请删除后再保存。");
}
