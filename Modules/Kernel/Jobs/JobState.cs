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
    DateTimeOffset CreatedAt,
    [property: Description("开始处理的时间。")] DateTimeOffset? StartedAt,
    [property: Description("结束的时间。")] DateTimeOffset? FinishedAt);
