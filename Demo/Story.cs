using System.Diagnostics;

namespace ZhihuiShibei.Demo;

/// <summary>Tells each step to whoever watches, and stops at the first that is not as told.</summary>
internal sealed class Story(TextWriter output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int _step;

    public void Chapter(string title) => output.WriteLine($"\n── {title} ──");

    public void Tell(string what) => output.WriteLine($"{++_step,3}. {what}");

    public static void Check(bool holds, string what)
    {
        if (!holds) throw new StoryException($"不符：{what}");
    }

    /// <summary>Asks until the answer holds: facts take some milliseconds to travel.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> holds, string what)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            var answer = await ask();
            if (holds(answer)) return answer;
            if (waited.Elapsed > Patience) throw new StoryException($"等了 {Patience.TotalSeconds} 秒仍不符：{what}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
