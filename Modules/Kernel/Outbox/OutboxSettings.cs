namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>Section <c>Outbox</c>.</summary>
public sealed class OutboxSettings
{
    /// <summary>Couriers per subscribing module in this process.</summary>
    public int Couriers { get; set; } = 2;

    /// <summary>Facts of different keys delivered in one transaction.</summary>
    public int Batch { get; set; } = 20;

    /// <summary>Look-out for facts written by other nodes, or whose ring was lost.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Waits after the first, second, … failure; after the last one the row is dead until replayed.</summary>
    public IReadOnlyList<TimeSpan> BackOff { get; set; } =
    [
        TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
    ];
}
