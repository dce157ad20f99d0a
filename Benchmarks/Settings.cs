using System.Globalization;

namespace ZhihuiShibei.Benchmarks;

/// <summary>What a run is to be. The script passes the two directories, a person the rest.</summary>
internal sealed record Settings
{
    /// <summary>Where the published host lies.</summary>
    public required string Host { get; init; }

    /// <summary>Takes the report, the host's log and the scripts that were run.</summary>
    public required string Out { get; init; }

    public int Suggestions { get; init; } = 100_000;

    /// <summary>Measures on the database that the last run left, which saves the seeding.</summary>
    public bool Again { get; init; }

    /// <summary>Only figures of this part: <c>load</c>, <c>import</c>, <c>similar</c>, <c>search</c>, <c>clocks</c>, <c>themes</c>, <c>desk</c>, <c>handling</c>, <c>messages</c>, <c>statistics</c>, <c>contest</c>; all of them when empty.</summary>
    public string Only { get; init; } = "";

    public bool Wants(string part) => Only.Length == 0 || Only == part;

    /// <summary>Length of one closed-loop phase; the open loop runs four times as long.</summary>
    public int Seconds { get; init; } = 15;

    /// <summary>How often endpoint and pgbench take turns.</summary>
    public int Pairs { get; init; } = 3;

    /// <summary>Seconds of load before anything counts, for each kind of request.</summary>
    public int WarmUp { get; init; } = 20;

    /// <summary>Cold starts.</summary>
    public int Starts { get; init; } = 7;

    public const int Connections = 16;

    /// <summary>Requests a second of the open loop.</summary>
    public const int Rate = 300;

    public static Settings? Parse(string[] args, TextWriter complaints)
    {
        var settings = new Settings { Host = "", Out = "" };
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--host": settings = settings with { Host = value }; break;
                case "--out": settings = settings with { Out = value }; break;
                case "--suggestions" when Number(value, 100, 10_000_000) is { } n: settings = settings with { Suggestions = n }; break;
                case "--seconds" when Number(value, 1, 3600) is { } n: settings = settings with { Seconds = n }; break;
                case "--quick": settings = settings with { Suggestions = 5_000, Seconds = 3, Pairs = 1, WarmUp = 5, Starts = 3 }; continue;
                case "--again": settings = settings with { Again = true }; continue;
                case "--only" when value is "load" or "import" or "similar" or "search" or "clocks" or "themes" or "desk" or "handling" or "messages" or "statistics" or "contest": settings = settings with { Only = value }; break;
                default:
                    complaints.WriteLine($"Not understood: {args[i]} {value}\n./dev bench [--quick] [--suggestions 100..10000000] [--seconds 1..3600] [--again] [--only load|import|similar|search|clocks|themes|desk|handling|messages|statistics|contest]");
                    return null;
            }

            i++;
        }

        return settings;
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : null;
}
