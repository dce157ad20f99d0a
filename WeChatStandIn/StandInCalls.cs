using System.Collections.Concurrent;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>One call as it came over the wire.</summary>
/// <param name="Query">With question mark, secrets included: this is a stand-in.</param>
/// <param name="Body">As sent, decoded from UTF-8.</param>
/// <param name="Escaped">Whether the body carries \u escapes where WeChat wants raw UTF-8.</param>
public sealed record StandInCall(DateTimeOffset At, string Method, string Path, string Query, string Body, bool Escaped);

/// <summary>The latest calls, oldest first; bounded, so that a benchmark may run for hours.</summary>
public sealed class StandInCalls
{
    private const int Kept = 10_000;
    private readonly ConcurrentQueue<StandInCall> _calls = new();

    public IReadOnlyList<StandInCall> All => [.. _calls];

    public IReadOnlyList<StandInCall> To(string path) => [.. _calls.Where(call => call.Path == path)];

    public void Clear() => _calls.Clear();

    internal void Add(StandInCall call)
    {
        _calls.Enqueue(call);
        while (_calls.Count > Kept) _calls.TryDequeue(out _);
    }
}
