using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>What is refused about the person behind a suggestion, and what to do then.</summary>
internal static class PersonErrors
{
    public static readonly ErrorCode AnswerPending = new(
        "suggester.answer-pending", 409,
        "这件建议还没有答复，我们需要您的联系方式才能核实和答复，暂不能单独删除。您可以先撤回这件建议，或等答复后再删除；撤回个人信息同意或注销账号时会立即删除。");

    public static readonly ErrorCode GuardianMissing = new(
        "suggester.guardian-missing", 400, "未满14周岁的建议人，请填写监护人姓名和电话，并由监护人明确同意。");

    public static readonly ErrorCode GuardianNotNeeded = new(
        "suggester.guardian-not-needed", 400, "填写了监护人信息，但没有说明建议人未满14周岁。请确认后重新提交。");
}
