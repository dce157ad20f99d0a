namespace ZhihuiShibei.WeChatStandIn;

/// <summary>How the next calls of a path go wrong.</summary>
public sealed record Breakage(string Path)
{
    public int Times { get; init; } = 1;

    /// <summary>Answer this error, without doing anything.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Wait this long (real time) before going on.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Drop the connection before doing anything.</summary>
    public bool Drop { get; init; }

    /// <summary>Do what was asked, then drop the connection.</summary>
    public bool LoseAnswer { get; init; }

    /// <summary>Answer this instead, with <see cref="Status"/> and <see cref="ContentType"/>.</summary>
    public string? RawBody { get; init; }

    public int Status { get; init; } = 200;
    public string ContentType { get; init; } = "text/html";
}

internal sealed class StandInBreakages
{
    private readonly Lock _gate = new();
    private readonly List<Breakage> _pending = [];

    public void Add(Breakage breakage)
    {
        lock (_gate) _pending.Add(breakage);
    }

    public void Clear()
    {
        lock (_gate) _pending.Clear();
    }

    /// <summary>What is wrong with this call; each breakage counts down, the first one comes first.</summary>
    public Breakage? Take(string path)
    {
        lock (_gate)
        {
            var at = _pending.FindIndex(breakage => breakage.Path == path);
            if (at < 0) return null;
            var taken = _pending[at];
            if (taken.Times > 1) _pending[at] = taken with { Times = taken.Times - 1 };
            else _pending.RemoveAt(at);
            return taken;
        }
    }
}
