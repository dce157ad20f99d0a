using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Sealing;

/// <summary>What the sealed desk refuses, and what to do then.</summary>
internal static class SealErrors
{
    public static readonly ErrorCode WrongState = new("sealed-case.wrong-state", 409, "这件建议当前不能进行这项操作，请刷新后查看是否为密件。");
    public static readonly ErrorCode AccusedUnit = new("sealed-case.accused-unit", 409, "不能派给被反映的单位，请改选其他单位，或转送纪检监察机关。");
    public static readonly ErrorCode InGroup = new("sealed-case.in-group", 409, "这件建议在并案组中，请先把它移出并案组，再转为密件。");
    public static readonly ErrorCode UnitHandles = new("sealed-case.unit-handles", 409, "所选单位正在承办这件建议，请先改派给其他单位，再指明为被反映单位。");
    public static readonly ErrorCode UnitUnknown = new("sealed-case.unit-unknown", 400, "没有找到所选的单位，请从单位列表中选择。");
}
