using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>What bulk decisions refuse, and what to do then.</summary>
internal static class BulkErrors
{
    public static readonly ErrorCode NotFound = new("bulk.not-found", 404, "没有找到这批办理决定；只能查看和执行本人准备的。");
    public static readonly ErrorCode WrongState = new("bulk.wrong-state", 409, "这批办理决定已经开始执行，不能重复执行。");
    public static readonly ErrorCode NoCases = new("bulk.no-cases", 400, "没有符合条件的建议，请重新选择。");
    public static readonly ErrorCode TooMany = new("bulk.too-many", 400, "一批最多5000件，请缩小筛选范围后分批处理。");
    public static readonly ErrorCode CasesOrFilter = new("bulk.cases-or-filter", 400, "请选择建议，或给出筛选条件，二者选一。");
    public static readonly ErrorCode Incomplete = new("bulk.incomplete", 400, "请补齐这种决定需要的内容。");
    public static readonly ErrorCode CaseFault = new("bulk.case-fault", 500, "处理这件建议时出现异常，已记录，请单独处理。");
}
