using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Public;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>月报的内容, frozen as JSON with its hash.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For officials.</summary>
    public sealed record Whole(
        string Month, IReadOnlyList<Figures.Figure> Happened, IReadOnlyList<Figures.Figure> OnTime, IReadOnlyList<Figures.Figure> Satisfaction,
        double? MedianDecisionDays, double? MedianConclusionDays,
        IReadOnlyList<StatTable.Table> Tables, int Overdue, IReadOnlyList<OverdueLine> OverdueLines);

    /// <param name="Number">Of the suggestion.</param>
    public sealed record OverdueLine(string? Number, string Step, string Unit, DateTimeOffset DueAt);

    /// <summary>For everyone.</summary>
    public sealed record Open(
        [property: Description("月份，如 2024-11。")] string Month,
        [property: Description("全区的数字。")] IReadOnlyList<PublicFigures.Figure> Summary,
        [property: Description("按渠道、领域、街道的数字；公开的不含承办单位。")] IReadOnlyList<StatTable.Table> Tables,
        [property: Description("不为零而小于这个数的不公开；其他数字因此可能被推算的，也不公开。")] int SmallestCell);

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Json);

    public static T Read<T>(string data) => JsonSerializer.Deserialize<T>(data, Json)!;

    public static string HashOf(string data) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)));
}
