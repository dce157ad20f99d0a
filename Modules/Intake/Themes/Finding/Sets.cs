namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>Things that are joined two by two, and the sets that come of it.</summary>
internal sealed class Sets<T>
    where T : notnull
{
    private readonly Dictionary<T, T> _parents = [];

    public void Add(T thing) => _parents.TryAdd(thing, thing);

    public bool Has(T thing) => _parents.ContainsKey(thing);

    public void Join(T a, T b)
    {
        Add(a);
        Add(b);
        _parents[RootOf(a)] = RootOf(b);
    }

    /// <summary>Each with its things in the order in which they were added.</summary>
    public IEnumerable<List<T>> All => _parents.Keys.ToList().GroupBy(RootOf).Select(g => g.ToList());

    private T RootOf(T thing)
    {
        var root = thing;
        while (!_parents[root].Equals(root)) root = _parents[root];
        // The way is short the next time.
        while (!_parents[thing].Equals(root)) (thing, _parents[thing]) = (_parents[thing], root);
        return root;
    }
}
