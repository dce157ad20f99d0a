using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>
/// 长任务: work that outlives a request (an import, an export, a recomputation). A row in every module's reach, so that it is saved
/// together with what it is about; done by that module's <see cref="JobWorker{TContext}"/>, seen and cancelled at one place.
/// Kept a week after its end.
/// </summary>
public sealed class Job
{
    private Job()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Which worker does it, such as <c>intake.import</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What people read; without personal data.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who asked for it, and may see and cancel it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The module's own thing that the job is about.</summary>
    public Guid SubjectId { get; private set; }

    public JobStatus Status { get; private set; }

    /// <summary>Pieces done.</summary>
    public int Done { get; private set; }

    /// <summary>Pieces in all, where known.</summary>
    public int? Total { get; private set; }

    public string? Message { get; private set; }

    /// <summary>Where the result lies in the API.</summary>
    public string? ResultLink { get; private set; }

    /// <summary>Name of the file it left, kept as long as the job (<see cref="JobFile"/>).</summary>
    public string? FileName { get; private set; }

    /// <summary>What must be done to its end cannot be cancelled.</summary>
    public bool MustFinish { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>When a worker may take it: at once, or when the lease of the present one is over.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Counts the takings; also tells a worker whose lease ran out that the job is no longer its own.</summary>
    public int Attempt { get; private set; }

    /// <summary>The worker to ring when a job of this kind is saved.</summary>
    public static string BellOf(string kind) => $"job:{kind}";

    /// <param name="total">Pieces in all, where known beforehand.</param>
    public static Job Of(string kind, string title, Guid owner, Guid subject, int? total, DateTimeOffset now, bool mustFinish = false) => new()
    {
        MustFinish = mustFinish,
        Id = NewId.At(now),
        Kind = kind,
        Title = title,
        OwnerId = owner,
        SubjectId = subject,
        Status = JobLifecycle.Table.Initial,
        Total = total,
        CreatedAt = now,
        DueAt = now,
    };

    internal void Start(DateTimeOffset now, TimeSpan lease)
    {
        Move(JobAct.Start);
        (StartedAt, DueAt, Attempt) = (StartedAt ?? now, now + lease, Attempt + 1);
    }

    internal void Report(int done, int? total, string? message, DateTimeOffset leaseUntil) =>
        (Done, Total, Message, DueAt) = (done, total ?? Total, message ?? Message, leaseUntil);

    /// <summary>Puts it back for another worker, at once or after a fault later.</summary>
    internal void Release(DateTimeOffset due)
    {
        Move(JobAct.Release);
        DueAt = due;
    }

    internal void Finish(int done, string message, string? resultLink, string? fileName, DateTimeOffset now)
    {
        Move(JobAct.Finish);
        (Done, Total, Message, ResultLink, FileName, FinishedAt) = (done, Total ?? done, message, resultLink, fileName, now);
    }

    internal void Fail(string message, DateTimeOffset now)
    {
        Move(JobAct.Fail);
        (Message, FinishedAt) = (message, now);
    }

    /// <exception cref="Http.Refusal">It has ended, or must be done to its end.</exception>
    internal void Cancel(DateTimeOffset now)
    {
        if (MustFinish) throw JobLifecycle.NotCancellable.Refuse();
        Move(JobAct.Cancel);
        (Message, FinishedAt) = ("已取消，取消前处理的部分保留。", now);
    }

    private void Move(JobAct act) => Status = JobLifecycle.Table.Next(Status, act);
}
