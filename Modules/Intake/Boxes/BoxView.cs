using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>A box as officials read it.</summary>
internal sealed record BoxView(
    [property: Description("征集箱标识。")] Guid Id,
    [property: Description("箱号，可口头报读。")] string Code,
    [property: Description("名称。")] string Name,
    [property: Description("所在街道代码。")] string SubdistrictCode,
    [property: Description("所在街道名称；该街道的征集箱管理员负责管理。")] string? Subdistrict,
    [property: Description("所在社区代码，人流密集场所没有。")] string? CommunityCode,
    [property: Description("所在社区名称。")] string? Community,
    [property: Description("具体位置。")] string Place,
    [property: Description("待确认：名称或位置是初始设定，尚未有人核实。")] bool Unconfirmed,
    [property: Description("状态。")] BoxStatus Status,
    [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("暂停或撤除的原因。")] string? StatusReason,
    [property: Description("设立时间。")] DateTimeOffset InstalledAt)
{
    internal static BoxView Of(SuggestionBox box) => new(
        box.Id, box.Code, box.Name, box.SubdistrictCode, Divisions.NameOf(box.SubdistrictCode), box.CommunityCode,
        Divisions.NameOf(box.CommunityCode), box.Place, box.Unconfirmed, box.Status, box.Status.Name(), box.StatusReason, box.InstalledAt);
}
