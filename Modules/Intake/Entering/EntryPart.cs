using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Entering;

/// <summary>参与专题: what a suggestion brings beside its six elements when it is handed in for a themed collection.</summary>
internal static class EntryPart
{
    public const int MostMembers = 10;

    public sealed record Request(
        [property: Description("专题代码，取自 /api/open/collections。")]
        [property: Required(ErrorMessage = "请选择专题。"), StringLength(20, ErrorMessage = "专题代码不正确。")]
        string Collection,
        [property: Description("同意的专题须知版本；纸质建议不填。")]
        [property: StringLength(10, ErrorMessage = "专题须知版本不正确。")]
        string? TermsVersion = null,
        [property: Description("征集领域代码；专题没有领域的不填，纸上没有写明的可不填。")]
        [property: StringLength(30, ErrorMessage = "领域代码不正确。")]
        string? Field = null,
        [property: Description("参与形式：Individual 个人，Team 团队，Unit 单位。")] EntryForm Form = EntryForm.Individual,
        [property: Description("团队名称；单位参加的即建议人名称，不必填。")]
        [property: StringLength(Limits.Name, ErrorMessage = "团队名称请控制在50字以内。")]
        string? Group = null,
        [property: Description("团队其他成员的姓名，不含发起人，1至10人；加密保存。")]
        [property: MaxLength(MostMembers, ErrorMessage = "团队成员最多10人。")]
        IReadOnlyList<string>? Members = null,
        [property: Description("自设问题的回答。")]
        [property: MaxLength(10, ErrorMessage = "回答最多10个。")]
        IReadOnlyList<Answer>? Answers = null);

    public sealed record Answer(
        [property: Description("问题代码。")]
        [property: Required(ErrorMessage = "请带上问题代码。"), StringLength(30, ErrorMessage = "问题代码不正确。")]
        string Question,
        [property: Description("回答，500字以内；有选项的为选项原文。")]
        [property: Required(ErrorMessage = "请填写回答。"), StringLength(500, ErrorMessage = "回答请控制在500字以内。")]
        string Text);

    /// <summary>What became of it, as the receipt says.</summary>
    public sealed record Receipt(
        [property: Description("专题代码，页面地址为 /zt/代码。")] string Collection, string Title,
        [property: Description("已作为专题的建议收到；否则作为日常建议继续办理。")] bool Entered,
        [property: Description("告诉建议人的一句话。")] string Text);
}
