using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>What is refused about suggestions handed in on paper.</summary>
internal static class PaperErrors
{
    public static readonly ErrorCode NotFound = new("paper.not-found", 404, "没有找到这件纸质建议，请检查后重试。");
    public static readonly ErrorCode NothingWritten = new("paper.nothing-written", 400, "主题、事由和措施至少要有一项内容；空白或无法辨认的纸张请作废。");
    public static readonly ErrorCode ScanMissing = new("paper.scan-missing", 400, "征集箱内的每一份都要有扫描件或照片，请先上传再登记。");
    public static readonly ErrorCode NothingGiven = new("paper.nothing-given", 400, "请至少填写一项缺少的要素。");
    public static readonly ErrorCode Claimed = new("paper.claimed", 409, "建议人已在小程序中认领这件建议，可在本人账号中查看，不再打印回执。");
    public static readonly ErrorCode ElementPresent = new("paper.element-present", 409, "这一项纸上已经有了，不能更改建议人的原话；只能补充缺少的要素。");
}
