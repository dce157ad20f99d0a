using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>The State Council notices carried inside the product (holidays.json).</summary>
internal static class PublishedNotices
{
    /// <summary>The notices, by year.</summary>
    /// <exception cref="InvalidDataException">The carried file has a problem; the message names it.</exception>
    public static IReadOnlyList<YearNotice> Read()
    {
        using var stream = typeof(PublishedNotices).Assembly.GetManifestResourceStream("Clocks.holidays.json")
            ?? throw new InvalidDataException("The product was built without holidays.json.");
        var file = JsonSerializer.Deserialize<NoticeFile>(stream)!;
        return [.. file.Years.OrderBy(y => y.Key).Select(y => Notice(y.Key, y.Value))];
    }

    private static YearNotice Notice(string year, NoticeYear days)
    {
        var (notice, problems) = YearNotice.Parse(
            int.Parse(year, CultureInfo.InvariantCulture), days.Holidays, days.MakeupWorkdays);
        return notice ?? throw new InvalidDataException($"holidays.json, {year}: {string.Join('；', problems)}");
    }

    private sealed record NoticeFile([property: JsonPropertyName("years")] Dictionary<string, NoticeYear> Years);

    private sealed record NoticeYear(
        [property: JsonPropertyName("holidays")] string[] Holidays,
        [property: JsonPropertyName("makeup_workdays")] string[] MakeupWorkdays);
}
