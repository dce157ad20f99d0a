using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Contest.Collections.CollectionAct;
using static ZhihuiShibei.Contest.Collections.CollectionStatus;

namespace ZhihuiShibei.Contest.Collections;

internal enum CollectionStatus
{
    [Display(Name = "草稿")] Draft,
    [Display(Name = "已发布")] Published,
    [Display(Name = "征集中")] Open,
    [Display(Name = "已截止")] Closed,
    [Display(Name = "已反馈")] Answered,
}

internal enum CollectionAct
{
    [Display(Name = "拟定")] Begin,
    [Display(Name = "修改")] Edit,
    [Display(Name = "发布")] Publish,
    [Display(Name = "撤回发布")] Retract,
    [Display(Name = "开始")] Open,
    [Display(Name = "更正")] Correct,
    [Display(Name = "延期")] Extend,
    [Display(Name = "截止")] Close,
    [Display(Name = "集中反馈")] Answer,
}

/// <summary>What people were told they take part in stays: from its opening on only words are corrected and time is added.</summary>
internal static class CollectionLifecycle
{
    public static readonly Lifecycle<CollectionStatus, CollectionAct> Table =
        new Lifecycle<CollectionStatus, CollectionAct>("themed-collection", CollectionErrors.WrongState, Draft)
            .Stay(Edit, Draft)
            .Allow(Publish, Published, Draft)
            .Allow(Retract, Draft, Published)
            .Allow(CollectionAct.Open, CollectionStatus.Open, Published)
            .Stay(Correct, Published, CollectionStatus.Open, Closed)
            .Stay(Extend, CollectionStatus.Open)
            .Allow(Close, Closed, CollectionStatus.Open)
            .Allow(Answer, Answered, Closed);
}
