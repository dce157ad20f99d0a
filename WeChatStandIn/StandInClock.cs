namespace ZhihuiShibei.WeChatStandIn;

/// <summary>The stand-in's time: the given provider's, plus what was added by hand.</summary>
public sealed class StandInClock(TimeProvider source)
{
    private long _added;

    public DateTimeOffset Now => source.GetUtcNow().AddTicks(Interlocked.Read(ref _added));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _added, by.Ticks);
}
