using System.Threading.Channels;
using Npgsql;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>The last number given out on a day.</summary>
internal sealed class NumberDay
{
    public DateOnly Day { get; init; }
    public int Last { get; init; }
}

/// <summary>
/// Gives out the numbers of a day, one after another over all nodes. Those who ask at the same moment share one round trip,
/// so the series costs little under load and leaves no gaps except where a submission then fails. Singleton.
/// </summary>
internal sealed class NumberSeries(NpgsqlDataSource database, TimeProvider time)
{
    private const string Take = """
        insert into intake.number_day as d (day, last) values ($1, $2)
        on conflict (day) do update set last = d.last + excluded.last returning last
        """;

    private readonly Channel<TaskCompletionSource<TrackingNumber>> _asking = Channel.CreateUnbounded<TaskCompletionSource<TrackingNumber>>();
    private int _serving;

    public Task<TrackingNumber> NextAsync(CancellationToken ct)
    {
        var ask = new TaskCompletionSource<TrackingNumber>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asking.Writer.TryWrite(ask);
        if (Interlocked.CompareExchange(ref _serving, 1, 0) == 0) _ = ServeAsync();
        return ask.Task.WaitAsync(ct);
    }

    private async Task ServeAsync()
    {
        do
        {
            while (_asking.Reader.TryPeek(out _)) await ServeOnceAsync();
            Volatile.Write(ref _serving, 0);
        }
        while (_asking.Reader.TryPeek(out _) && Interlocked.CompareExchange(ref _serving, 1, 0) == 0);
    }

    private async Task ServeOnceAsync()
    {
        List<TaskCompletionSource<TrackingNumber>> asking = [];
        while (asking.Count < 200 && _asking.Reader.TryRead(out var ask)) asking.Add(ask);
        try
        {
            var day = Shanghai.DateOf(time.GetUtcNow());
            await using var take = database.CreateCommand(Take);
            take.Parameters.Add(new() { Value = day });
            take.Parameters.Add(new() { Value = asking.Count });
            var last = (int)(await take.ExecuteScalarAsync())!;
            for (var i = 0; i < asking.Count; i++) asking[i].SetResult(new(day, last - asking.Count + 1 + i));
        }
        catch (Exception e)
        {
            foreach (var ask in asking) ask.TrySetException(e);
        }
    }
}
