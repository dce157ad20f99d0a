using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Kernel.Jobs.JobAct;
using static ZhihuiShibei.Kernel.Jobs.JobStatus;

namespace ZhihuiShibei.Kernel.Jobs;

public enum JobStatus
{
    [Display(Name = "排队中")] Queued,
    [Display(Name = "处理中")] Running,
    [Display(Name = "已完成")] Done,
    [Display(Name = "未完成")] Failed,
    [Display(Name = "已取消")] Cancelled,
}

public enum JobAct
{
    [Display(Name = "开始")] Start,
    [Display(Name = "放回")] Release,
    [Display(Name = "完成")] Finish,
    [Display(Name = "失败")] Fail,
    [Display(Name = "取消")] Cancel,
}

/// <summary>长任务的状态. Started again while running: its worker died and another took it up.</summary>
internal static class JobLifecycle
{
    public static readonly ErrorCode WrongState = new("job.wrong-state", 409, "这项任务已经结束，不能再取消。");

    public static readonly ErrorCode NotCancellable = new("job.not-cancellable", 409, "这项任务必须完成，不能取消。");

    public static readonly Lifecycle<JobStatus, JobAct> Table = new Lifecycle<JobStatus, JobAct>("job", WrongState, Queued)
        .Allow(Start, Running, Queued)
        .Stay(Start, Running)
        .Allow(Release, Queued, Running)
        .Allow(Finish, Done, Running)
        .Allow(Fail, Failed, Running)
        .Allow(Cancel, Cancelled, Queued, Running);
}
