using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>What the preliminary review refuses, and what to do then.</summary>
internal static class PreliminaryErrors
{
    public static readonly ErrorCode Unconfirmed = new(
        "blind-copy.unconfirmed", 400, "请逐字看过盲审稿，确认已看不出是谁的建议，再勾选确认并通过初审。");
    public static readonly ErrorCode Changed = new("blind-copy.changed", 409, "盲审稿在您查看之后有变动，请重新查看后再操作。");
    public static readonly ErrorCode Personal = new("blind-copy.personal-data", 409, "盲审稿中还能看出是谁的建议，请先修改盲审稿。");
    public static readonly ErrorCode FieldMissing = new("contest-review.field-missing", 409, "这件参赛建议没有填写领域，请先补上领域。");
    public static readonly ErrorCode FieldUnknown = new("contest-review.field-unknown", 400, "所选的领域不在这项大赛的征集领域之内，请重新选择。");
    public static readonly ErrorCode Examined = new("contest-review.examined", 409, "这件参赛建议已有初审结论或已撤回，请先“重新初审”再修改。");
}
