using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Host.Edge;

/// <summary>
/// A clock that shows another time and is moved forward by hand, so that half a year of a contest can be lived through in a
/// minute. Whoever waits for a moment that is passed over wakes at once. Only where <c>Host:ClockFrom</c> says from when, and never
/// in Production.
/// </summary>
internal sealed class MovableClock(DateTimeOffset from) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<Hand> _waiting = [];
    private TimeSpan _ahead = from - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return System.GetUtcNow() + _ahead;
    }

    /// <summary>Shows <paramref name="moment"/> from now on; a moment that is past changes nothing, since nothing that happened is undone.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        Hand[] waiting;
        lock (_lock)
        {
            var ahead = moment - System.GetUtcNow();
            if (ahead <= _ahead) return;
            _ahead = ahead;
            waiting = [.. _waiting];
        }

        foreach (var hand in waiting) hand.Look();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var hand = new Hand(this, callback, state);
        hand.Change(dueTime, period);
        return hand;
    }

    /// <summary>A timer of the system that goes by the moment it waits for.</summary>
    private sealed class Hand : ITimer
    {
        private readonly MovableClock _clock;
        private readonly ITimer _timer;
        private DateTimeOffset _due = DateTimeOffset.MaxValue;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public Hand(MovableClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _timer = System.CreateTimer(_ => Strike(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._lock)
            {
                _period = period;
                _due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : System.GetUtcNow() + _clock._ahead + dueTime;
                if (_due == DateTimeOffset.MaxValue) _clock._waiting.Remove(this);
                else _clock._waiting.Add(this);
            }

            return _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        /// <summary>The clock was moved: what waits for less than before waits for less.</summary>
        public void Look()
        {
            DateTimeOffset due;
            lock (_clock._lock) due = _due;
            if (due == DateTimeOffset.MaxValue) return;
            var rest = due - _clock.GetUtcNow();
            _timer.Change(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            lock (_clock._lock) _clock._waiting.Remove(this);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Strike(TimerCallback callback, object? state)
        {
            lock (_clock._lock)
            {
                // Moved and due in the same instant, the timer strikes once all the same.
                if (_due == DateTimeOffset.MaxValue) return;
            }

            Change(_period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : _period, _period);
            callback(state);
        }
    }
}

/// <summary>Where the clock is set up and moved.</summary>
internal static class ClockInDevelopment
{
    private const string Setting = "Host:ClockFrom";

    public sealed record Request([property: Required(ErrorMessage = "请写明要拨到的时刻。")] DateTimeOffset? To);

    public sealed record Response(DateTimeOffset Now);

    /// <exception cref="InvalidOperationException">Asked for anywhere but in Development.</exception>
    public static void AddMovableClock(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<DateTimeOffset?>(Setting) is not { } from) return;
        if (!builder.Environment.IsDevelopment()) throw new InvalidOperationException($"{Setting} is for Development only: deadlines go by the true time.");
        var clock = new MovableClock(from);
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
    }

    public static void MapMovableClock(this WebApplication app)
    {
        if (app.Services.GetService<MovableClock>() is not { } clock) return;
        app.MapPost("/dev/clock", ([FromBody] Request request) =>
        {
            clock.MoveTo(request.To!.Value);
            return new Response(clock.GetUtcNow());
        }).RequireAuthorization(Policies.Anyone).ExcludeFromDescription();
    }
}
