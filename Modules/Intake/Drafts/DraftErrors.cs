using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Drafts;

/// <summary>What is refused about drafts, and what to do then.</summary>
internal static class DraftErrors
{
    public static readonly ErrorCode NotFound = new("draft.not-found", 404, "没有找到这份草稿，可能已经提交或删除。");
    public static readonly ErrorCode Older = new("draft.older", 409, "这份草稿在另一台设备上有更新的内容，请先查看更新的内容，再决定保留哪一份。");
    public static readonly ErrorCode Gone = new("draft.gone", 409, "这份草稿已经提交或删除。如需保留现在的内容，请另存为新的草稿。");
    public static readonly ErrorCode TooMany = new("draft.too-many", 409, "草稿已满，请先提交或删除不用的草稿，再保存新的。");
    public static readonly ErrorCode TooLarge = new("draft.too-large", 400, "草稿内容过长，请精简文字后再保存；图片和语音请作为附件上传。");
    public static readonly ErrorCode NotAnObject = new("draft.not-an-object", 400, "草稿内容的格式不正确，请更新小程序后重试。");
}
