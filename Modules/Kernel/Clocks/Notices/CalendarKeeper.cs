using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>
/// Keeps this node's calendar at what is stored, whichever node it was loaded on, and says once a day from November on that next
/// year's notice is missing.
/// </summary>
internal sealed class CalendarKeeper(IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendar, TimeProvider time, ILogger<CalendarKeeper> log)
    : Worker(scopes, bell, LoadedNotices.Bell, TimeSpan.FromMinutes(1), log)
{
    private DateOnly _warned;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<LoadedNotices>().CatchUpAsync(ct);
        var today = Shanghai.Today(time);
        if (_warned != today && calendar.Value.MissingNotice(today) is { } year)
        {
            log.LogWarning("The State Council notice for {Year} is not loaded: due dates in that year are provisional", year);
            _warned = today;
        }

        return false;
    }
}
