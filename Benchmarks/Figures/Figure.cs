namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>One line of the report.</summary>
/// <param name="Value">With its unit.</param>
/// <param name="Reach">What is wanted, where anything is.</param>
/// <param name="Detail">The numbers behind it.</param>
internal sealed record Figure(string Name, string Value, string? Reach = null, bool? Met = null, string? Detail = null);
