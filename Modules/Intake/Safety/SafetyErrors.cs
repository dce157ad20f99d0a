using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>What is refused about content checks and word lists, and what to do then.</summary>
internal static class SafetyErrors
{
    public static readonly ErrorCode ListNotFound = new("word-list.not-found", 404, "没有找到这个版本的词表，请刷新后重试。");
    public static readonly ErrorCode ListActive = new("word-list.already-active", 409, "这个版本的词表已在使用。");
    public static readonly ErrorCode WordTooShort = new("word-list.word-length", 400, "每个词语须为2至40个字，过短的词会误伤大量正常建议。");
    public static readonly ErrorCode NothingToRewrite = new("suggestion.nothing-to-rewrite", 409, "只有内容检查认定不宜展示、且尚未办结的建议可以改写，请刷新后查看。");
}
