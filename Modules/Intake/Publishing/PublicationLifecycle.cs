using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Publishing.PublicationAct;
using static ZhihuiShibei.Intake.Publishing.PublicationStatus;

namespace ZhihuiShibei.Intake.Publishing;

internal enum PublicationStatus
{
    [Display(Name = "拟公开")] Draft,
    [Display(Name = "已公开")] Published,
    [Display(Name = "已撤下")] Revoked,
}

internal enum PublicationAct
{
    [Display(Name = "拟稿")] Prepare,
    [Display(Name = "公开")] Publish,
    [Display(Name = "撤下")] Revoke,
    [Display(Name = "收回公开意愿")] TakeBack,
}

/// <summary>A published text is never changed: it is taken down, prepared anew and published again.</summary>
internal static class PublicationLifecycle
{
    public static readonly Lifecycle<PublicationStatus, PublicationAct> Table =
        new Lifecycle<PublicationStatus, PublicationAct>("publication", PublishingErrors.WrongState, Draft)
            .Allow(Prepare, Draft, Draft, Revoked)
            .Allow(Publish, Published, Draft)
            .Allow(Revoke, Revoked, Draft, Published)
            .Allow(TakeBack, Revoked, Draft, Published)
            .Stay(TakeBack, Revoked);
}
