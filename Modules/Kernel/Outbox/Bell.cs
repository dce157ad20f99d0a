using System.Collections.Concurrent;

namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>
/// Wakes workers in this process when there is something to do, so that a fact or an intent need not wait for the next poll.
/// Losing a ring is harmless: the poll is the net. Rings while nobody waits are remembered as one.
/// </summary>
public sealed class Bell
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _bells = new();

    public void Ring(string name)
    {
        var bell = Of(name);
        if (bell.CurrentCount > 0) return;
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two rings at once: one is enough.
        }
    }

    /// <summary>Waits for a ring, at most <paramref name="poll"/>.</summary>
    public Task WaitAsync(string name, TimeSpan poll, CancellationToken ct) => Of(name).WaitAsync(poll, ct);

    private SemaphoreSlim Of(string name) => _bells.GetOrAdd(name, _ => new SemaphoreSlim(0, 1));
}
