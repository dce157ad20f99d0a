using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>An opening as officials read it.</summary>
internal sealed record OpeningView(
    [property: Description("开箱记录标识。")] Guid Id,
    [property: Description("征集箱标识。")] Guid BoxId,
    [property: Description("箱号。")] string BoxCode,
    [property: Description("征集箱名称。")] string BoxName,
    [property: Description("状态。")] OpeningStatus Status,
    [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("开箱时间，也是箱内各件建议的收到时间。")] DateTimeOffset OpenedAt,
    [property: Description("开箱并记录的人（账号标识）。")] Guid OpenedBy,
    [property: Description("第二人（账号标识）；未确认时没有。")] Guid? ConfirmedBy,
    [property: Description("第二人确认的时间。")] DateTimeOffset? ConfirmedAt,
    [property: Description("原封签号。")] string? SealNumber,
    [property: Description("封签状态。")] SealState Seal,
    [property: Description("封签情况说明。")] string? SealNote,
    [property: Description("新封签号。")] string? NewSealNumber,
    [property: Description("封签异常（破损，或与上次新封签号不一致），等待社会工作部核查。")] bool SealToReview,
    [property: Description("封签核查结果。")] string? SealReview,
    [property: Description("首次清点的份数。")] int FirstCount,
    [property: Description("份数，更正后的为准。")] int Count,
    [property: Description("更正份数的说明。")] string? CountExplanation,
    [property: Description("已登记的份数。")] int Registered,
    [property: Description("已作废的份数。")] int Void,
    [property: Description("结清时间。")] DateTimeOffset? ClosedAt)
{
    internal static OpeningView Of(BoxOpening o, (string Code, string Name) box, int registered, int isVoid) => new(
        o.Id, o.BoxId, box.Code, box.Name, o.Status, o.Status.Name(), o.OpenedAt, o.OpenedBy, o.ConfirmedBy, o.ConfirmedAt, o.SealNumber,
        o.Seal, o.SealNote, o.NewSealNumber, o.SealFlagged && o.SealReviewedAt is null, o.SealReview, o.FirstCount, o.Count,
        o.CountExplanation, registered, isVoid, o.ClosedAt);
}
