using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Handling.Collective.CollectiveAct;
using static ZhihuiShibei.Handling.Collective.CollectiveStatus;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>Where an answer to many stands.</summary>
internal enum CollectiveStatus
{
    [Display(Name = "起草中")] Drafting,
    [Display(Name = "待审核")] UnderCheck,
    [Display(Name = "正在答复")] Answering,
    [Display(Name = "已公布")] Published,
    [Display(Name = "已作废")] Discarded,
}

internal enum CollectiveAct
{
    [Display(Name = "起草")] Draft,
    [Display(Name = "修改")] Revise,
    [Display(Name = "提交审核")] SubmitForCheck,
    [Display(Name = "退回修改")] SendBack,
    [Display(Name = "审核通过")] Approve,
    [Display(Name = "继续答复")] Resume,
    [Display(Name = "公布")] Publish,
    [Display(Name = "作废")] Discard,
}

/// <summary>集中答复: drafted, checked by somebody else, told to each under its own number, then published once.</summary>
internal static class CollectiveLifecycle
{
    public static readonly Lifecycle<CollectiveStatus, CollectiveAct> Table =
        new Lifecycle<CollectiveStatus, CollectiveAct>("collective-answer", CollectiveErrors.WrongState, Drafting)
            .Stay(Revise, Drafting)
            .Allow(SubmitForCheck, UnderCheck, Drafting)
            .Allow(SendBack, Drafting, UnderCheck)
            .Allow(Approve, Answering, UnderCheck)
            .Stay(Resume, Answering)
            .Allow(Publish, Published, Answering)
            .Allow(Discard, Discarded, Drafting, UnderCheck);
}
