using System.ComponentModel;

namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>A long-running job as people see it.</summary>
public sealed record JobState(
    Guid Id,
    [property: Description("种类，如 intake.import。")] string Kind,
    [property: Description("任务名称。")] string Title,
    [property: Description("任务所处理的对象，如一次批量导入。")] Guid SubjectId,
    JobStatus Status,
    [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("已处理的数量。")] int Done,
    [property: Description("总数量；尚不知道时没有。")] int? Total,
    [property: Description("完成的百分比，0至100；总数量未知时没有。")] int? Percent,
    [property: Description("进展或结果的说明。")] string? Message,
    [property: Description("结果的地址。")] string? ResultLink,
    [property: Description("结果文件的名称；没有文件则没有。")] string? FileName,
    [property: Description("能否取消。")] bool Cancellable,
    [property: Description("预计还需的秒数，按已用时间推算；不在处理或尚不能推算时没有。")] int? SecondsLeft,
    [property: Description("任务和结果保留到的时间，结束后一周；尚未结束则没有。")] DateTimeOffset? KeptUntil,
    DateTimeOffset CreatedAt,
    [property: Description("开始处理的时间。")] DateTimeOffset? StartedAt,
    [property: Description("结束的时间。")] DateTimeOffset? FinishedAt);
