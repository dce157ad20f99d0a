using System.ComponentModel;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>Who has the case open instead; goes out with the refusal.</summary>
internal sealed record HeldBy(
    [property: Description("正在研判的经办人标识。")] Guid HolderId,
    [property: Description("打开的时间。")] DateTimeOffset Since,
    [property: Description("过此时刻自动释放。")] DateTimeOffset Until);

/// <summary>What is refused because another officer has the case open.</summary>
internal static class HoldErrors
{
    public static readonly ErrorCode Held = new("case.held", 409, "这件建议正由另一位经办人研判，请稍后再试；确需由您处理的，请先接手。");

    public static Refusal RefuseHeld(CaseHold its) => Held.Refuse(
        $"这件建议正由另一位经办人研判（{Shanghai.Local(its.Since):HH:mm}打开，{Shanghai.Local(its.Until):HH:mm}自动释放），请稍后再试；确需由您处理的，请先接手。",
        new HeldBy(its.HolderId, its.Since, its.Until));
}
