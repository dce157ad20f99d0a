using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Ratings.Links;

/// <summary>Why a one-time link does not open, or cannot be issued; the page shows the same words.</summary>
internal static class LinkErrors
{
    public static readonly ErrorCode Unknown = new("rating-link.unknown", 404, "没有找到这个评价链接，请检查链接、短码和查询码是否完整、正确。");
    public static readonly ErrorCode Expired = new("rating-link.expired", 409, "这个评价链接已过期。您可以在小程序中评价，或请工作人员再给您一个新的。");
    public static readonly ErrorCode Used = new("rating-link.used", 409, "已经收到您用这个链接作出的评价，感谢您的参与。");
    public static readonly ErrorCode Withdrawn = new("rating-link.withdrawn", 409, "这件建议已由您撤回，不能再评价。");
    public static readonly ErrorCode Replaced = new("rating-link.replaced", 409, "这次答复已不再有效，请等收到新的答复后再评价。");
    public static readonly ErrorCode NoSite = new("rating-link.no-site", 409, "系统没有设置对外网址，不能生成评价链接，请联系系统管理员设置。");
}
