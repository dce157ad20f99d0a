using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>The table that a run prints line by line and leaves in <c>report.md</c>.</summary>
internal sealed class Report(Settings settings)
{
    private readonly List<Figure> _figures = [];

    public void Add(Figure figure)
    {
        _figures.Add(figure);
        Console.WriteLine($"  {Wide(figure.Name, 44)} {Wide(figure.Value, 12)} {Wide(figure.Reach ?? "", 11)} {Met(figure),-4} {figure.Detail}");
    }

    public async Task WriteAsync(BenchDatabase database, CancellationToken ct)
    {
        var text = new StringBuilder();
        var now = TimeProvider.System.GetLocalNow();
        text.Append(CultureInfo.InvariantCulture, $"# Speed and size, {now:yyyy-MM-dd HH:mm}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{settings.Suggestions:N0} suggestions, {Settings.Connections} connections, {settings.Pairs} × {settings.Seconds} s by turns after {settings.WarmUp} s; ");
        text.Append($"{Environment.ProcessorCount} processors shared by load, host and database ({Processor()}), {RuntimeInformation.FrameworkDescription}, ");
        text.Append($"PostgreSQL {await database.ScalarAsync<string>("show server_version", ct)} with fsync and synchronous_commit on. File cache warm.\n\n");
        text.Append("| what | figure | reach | met | detail |\n| --- | --- | --- | --- | --- |\n");
        foreach (var f in _figures) text.Append($"| {f.Name} | {f.Value} | {f.Reach} | {Met(f)} | {f.Detail} |\n");
        var file = Path.Combine(settings.Out, "report.md");
        await File.WriteAllTextAsync(file, text.ToString(), ct);
        Console.WriteLine($"\n{text}\n→ {file}");
    }

    private static string Met(Figure figure) => figure.Met switch { true => "yes", false => "NO", _ => "" };

    private static string Wide(string text, int width) => text.PadRight(width);

    private static string Processor() => File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        ?? RuntimeInformation.ProcessArchitecture.ToString();
}
