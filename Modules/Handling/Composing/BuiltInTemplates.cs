using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>What the product brings: one template for each result, in force until the Social Work Department saves a version of its own.</summary>
internal static class BuiltInTemplates
{
    private const string Office = "{单位}【请填写：具体科室】";

    public static readonly IReadOnlyList<AnswerTemplate> All =
    [
        new()
        {
            Code = "adopted", Version = 0, Result = HandlingResult.Adopted, Name = "采纳（已办成）", DoneBy = Office,
            Done = "收到您“{主题}”的建议后，{单位}到现场作了核实，完成了【请填写：具体措施和数量】。",
            Next = "今后由【请填写：哪个科室】负责【请填写：日常管理和检查安排】，欢迎您继续监督。",
        },
        new()
        {
            Code = "partially-adopted", Version = 0, Result = HandlingResult.PartiallyAdopted, Name = "部分采纳", DoneBy = Office,
            Done = "您“{主题}”的建议中，关于【请填写：采纳的部分】已采纳，完成了【请填写：具体措施】。",
            WhyNot = "关于【请填写：未采纳的部分】暂未采纳，主要因为【请填写：原因】。",
            Basis = "【请填写：有关规定、规划或现场条件】",
            Next = "待【请填写：条件】具备后，由【请填写：哪个科室】再行研究并告知您。",
        },
        new()
        {
            Code = "planned", Version = 0, Result = HandlingResult.Planned, Name = "列入计划", DoneBy = Office,
            Done = "{单位}研究了您“{主题}”的建议，已列入【请填写：计划的名称和年度】。",
            Next = "计划【请填写：分几步做、各到什么时候】，每完成一步都会告知您。",
        },
        new()
        {
            Code = "kept-for-reference", Version = 0, Result = HandlingResult.KeptForReference, Name = "留作参考", DoneBy = Office,
            Done = "{单位}组织【请填写：哪些科室或专家】研究了您“{主题}”的建议。",
            WhyNot = "目前【请填写：暂不实施的原因】，先留作参考。",
            Next = "在【请填写：什么工作】中将一并考虑您的建议。",
        },
        new()
        {
            Code = "not-adopted", Version = 0, Result = HandlingResult.NotAdopted, Name = "不采纳", DoneBy = Office,
            Done = "{单位}对您“{主题}”的建议作了核实和研究：【请填写：核实的经过】。",
            WhyNot = "因【请填写：原因】，这一建议未能采纳。",
            Basis = "【请填写：有关规定、规划或现场条件】",
            Next = "您关心的问题，我们将通过【请填写：其他办法】逐步解决。",
        },
    ];
}
