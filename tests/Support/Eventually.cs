using System.Diagnostics;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// The only waiting a test may do: asks again and again until the answer is right, and fails saying what it waited for.
/// Real time, also where the host under test lives by a fake clock.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Waits until <paramref name="condition"/> holds.</summary>
    /// <param name="expected">What is awaited, as the end of a sentence: "the outbox is empty".</param>
    /// <param name="within">15 seconds unless told.</param>
    public static Task TrueAsync(Func<Task<bool>> condition, string expected, TimeSpan? within = null) =>
        ValueAsync(condition, holds => holds, expected, within);

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, string, TimeSpan?)"/>
    public static Task TrueAsync(Func<bool> condition, string expected, TimeSpan? within = null) =>
        TrueAsync(() => Task.FromResult(condition()), expected, within);

    /// <summary>Asks until the answer satisfies <paramref name="isRight"/>, and gives that answer.</summary>
    public static async Task<T> ValueAsync<T>(Func<Task<T>> ask, Func<T, bool> isRight, string expected, TimeSpan? within = null)
    {
        var limit = within ?? Patience;
        var waited = Stopwatch.StartNew();
        for (var pause = TimeSpan.FromMilliseconds(5); ; pause = pause < TimeSpan.FromMilliseconds(80) ? pause * 2 : pause)
        {
            var answer = await ask();
            if (isRight(answer))
                return answer;
            if (waited.Elapsed > limit)
                throw new AssertionException($"Waited {limit.TotalSeconds:0.#} s until {expected}; the last answer was: {answer}");
            await Task.Delay(pause);
        }
    }
}
