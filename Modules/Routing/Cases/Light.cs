using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>The two instants between the lights, right now: up to the first is red, up to the second amber.</summary>
internal readonly record struct Horizon(DateTimeOffset Now, DateTimeOffset AmberUntil)
{
    public Light Of(DateTimeOffset due) => due <= Now ? Light.Red : due <= AmberUntil ? Light.Amber : Light.Green;

    /// <summary>Due instants that stand at <paramref name="light"/>: after the first, up to and with the second.</summary>
    public (DateTimeOffset After, DateTimeOffset UpTo) Range(Light light) => light switch
    {
        Light.Red => (DateTimeOffset.MinValue, Now),
        Light.Amber => (Now, AmberUntil),
        _ => (AmberUntil, DateTimeOffset.MaxValue),
    };
}

/// <summary>Says where the lights change today, by settings and working calendar.</summary>
internal sealed class Lights(IOptionsMonitor<RoutingSettings> settings, CurrentCalendar calendar, TimeProvider time)
{
    public Horizon Horizon()
    {
        var now = time.GetUtcNow();
        var last = calendar.Value.AddWorkingDays(Shanghai.DateOf(now), settings.CurrentValue.AmberWorkingDays);
        return new(now, Shanghai.EndOfDay(last));
    }
}
