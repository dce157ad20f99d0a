namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>结果文件: what a job left for its owner. In the database, because it must come and go together with the job's own row.</summary>
public sealed class JobFile
{
    /// <summary>More is no file that a person opens.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    public required Guid JobId { get; init; }
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    public required byte[] Content { get; init; }
}
