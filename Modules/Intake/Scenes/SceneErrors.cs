using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Scenes;

/// <summary>What is said about a code that leads nowhere.</summary>
internal static class SceneErrors
{
    public static readonly ErrorCode Unknown = new("scene.unknown", 404, "无法识别这个二维码，请确认扫描的是“智汇市北”的二维码。");
    public static readonly ErrorCode ThemeNotFound = new("scene.theme-not-found", 404, "没有找到这个专题征集，它可能已经撤回；您可以直接提交建议。");
}
