using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>What the scope rules refuse; a suggestion is never refused by them.</summary>
internal static class ScopeErrors
{
    public static readonly ErrorCode WrongState = new("scope-rules.wrong-state", 409, "这一版规则当前的状态不能进行这项操作，请刷新后重试。");
    public static readonly ErrorCode NotFound = new("scope-rules.not-found", 404, "没有这一版规则，请核对版本号。");
    public static readonly ErrorCode Faulty = new("scope-rules.faulty", 400, "规则内容有误，请按提示修改后再上传。");
}
