using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>What is refused about drafts and templates, and what to do then.</summary>
internal static class ComposingErrors
{
    public static readonly ErrorCode Changed = new("answer-draft.changed", 409, "草稿已由同事保存了新的内容，请刷新后合并您的修改再保存。");
    public static readonly ErrorCode MarkerLeft = new("conclusion.marker-left", 400, "请先填写模板中标明的内容，再提交。");
    public static readonly ErrorCode UnknownVariable = new("answer-template.unknown-variable", 400, "模板中有不能识别的变量，请改用可用的变量。");
    public static readonly ErrorCode MarkerUnfit = new(
        "answer-template.marker-unfit", 400, "须由经办人填写的地方请写成“【请填写：要填的内容】”，要填的内容用1至30个字说明。");
    public static readonly ErrorCode EffectivePast = new("answer-template.effective-past", 400, "施行日期不能早于今天，请重新选择。");
    public static readonly ErrorCode OtherResult = new("answer-template.other-result", 409, "这个代码已用于另一种办理结果，请换一个代码。");
}
