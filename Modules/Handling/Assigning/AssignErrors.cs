using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Assigning;

/// <summary>What is refused about who works on a case, and what to do then.</summary>
internal static class AssignErrors
{
    public static readonly ErrorCode Unknown = new("officer.unknown", 409, "请选择本单位在岗的经办人。");
    public static readonly ErrorCode Same = new("officer.same", 400, "请选择另一位同事接手。");
}
