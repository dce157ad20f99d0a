namespace ZhihuiShibei.Intake.Similarity;

/// <summary>Section <c>Intake:Similarity</c>.</summary>
internal sealed class SimilaritySettings
{
    /// <summary>Look-ups at once on this host; each keeps a processor busy, so more would only make all of them late.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>How long a look-up may take with its wait; afterwards the answer is empty, and says so.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(1);
}
