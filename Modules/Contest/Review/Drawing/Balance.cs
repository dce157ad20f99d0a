namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>
/// Evens out what chance and conflicts left uneven: as long as a juror can pass an entry on, directly or through others, to one
/// who has at least two fewer, this is done. When no such chain is left no other draw has more equal loads.
/// </summary>
internal static class Balance
{
    /// <param name="drawn">By entry: its jurors; changed here.</param>
    /// <param name="eligible">By entry: who may score it.</param>
    /// <param name="loads">By juror: how many entries; changed here.</param>
    public static void Even(List<int>[] drawn, int[][] eligible, int[] loads)
    {
        var held = Enumerable.Range(0, loads.Length).Select(_ => new SortedSet<int>()).ToArray();
        for (var entry = 0; entry < drawn.Length; entry++)
            foreach (var juror in drawn[entry]) held[juror].Add(entry);
        // The busiest first; whoever cannot be relieved now cannot be later either, unless somebody else was.
        bool moved;
        do
        {
            moved = false;
            foreach (var juror in Enumerable.Range(0, loads.Length).OrderByDescending(j => loads[j]).ThenBy(j => j).ToArray())
            {
                while (Chain(juror, drawn, eligible, loads, held) is { } chain)
                {
                    Pass(chain, drawn, loads, held);
                    moved = true;
                }
            }
        }
        while (moved);
    }

    /// <summary>The shortest chain from a juror to one with at least two entries fewer: at each step whose entry goes to whom.</summary>
    private static List<(int From, int Entry, int To)>? Chain(
        int start, List<int>[] drawn, int[][] eligible, int[] loads, SortedSet<int>[] held)
    {
        if (loads[start] < loads.Min() + 2) return null;
        var reached = new (int From, int Entry)?[loads.Length];
        var seen = new bool[loads.Length];
        seen[start] = true;
        var next = new Queue<int>([start]);
        while (next.TryDequeue(out var juror))
        {
            foreach (var entry in held[juror])
            {
                foreach (var other in eligible[entry])
                {
                    if (seen[other] || drawn[entry].Contains(other)) continue;
                    seen[other] = true;
                    reached[other] = (juror, entry);
                    if (loads[other] <= loads[start] - 2) return Back(other, reached);
                    next.Enqueue(other);
                }
            }
        }

        return null;
    }

    private static List<(int From, int Entry, int To)> Back(int end, (int From, int Entry)?[] reached)
    {
        List<(int, int, int)> chain = [];
        for (var to = end; reached[to] is var (from, entry); to = from) chain.Add((from, entry, to));
        return chain;
    }

    private static void Pass(List<(int From, int Entry, int To)> chain, List<int>[] drawn, int[] loads, SortedSet<int>[] held)
    {
        foreach (var (from, entry, to) in chain)
        {
            drawn[entry][drawn[entry].IndexOf(from)] = to;
            held[from].Remove(entry);
            held[to].Add(entry);
            loads[from]--;
            loads[to]++;
        }
    }
}
