using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ZhihuiShibei.Benchmarks.Running;

/// <summary>The published host as a process of its own, as production would run it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private readonly Process _process;
    private readonly Stopwatch _age = Stopwatch.StartNew();
    private readonly Task _logging;

    private HostProcess(Process process, Uri address, string log)
    {
        _process = process;
        Address = address;
        _logging = LogAsync(process, log);
    }

    public Uri Address { get; }

    /// <param name="environment">Its configuration.</param>
    /// <param name="more">Further configuration, as <c>Name__Of=value</c>.</param>
    public static HostProcess Start(Settings settings, IReadOnlyDictionary<string, string> environment, params string[] more)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var its = new Dictionary<string, string>(environment) { ["ASPNETCORE_URLS"] = address.OriginalString };
        foreach (var pair in more.Select(m => m.Split('=', 2))) its[pair[0]] = pair[1];
        return new(Programs.Start("dotnet", [Program(settings)], its), address, Path.Combine(settings.Out, "host.log"));
    }

    /// <summary>Runs a command of the host to its end.</summary>
    public static Task CommandAsync(Settings settings, IReadOnlyDictionary<string, string> environment, string command, CancellationToken ct) =>
        Programs.RunAsync("dotnet", [Program(settings), command], environment, ct);

    /// <summary>Asks until the answer is 200.</summary>
    /// <returns>The time since the process was started.</returns>
    /// <exception cref="BenchFailure">It ended, or takes longer than anybody would wait.</exception>
    public async Task<TimeSpan> AnsweredAsync(HttpClient http, string path, string? token, CancellationToken ct)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
            if (token is not null) request.Headers.Authorization = new("Bearer", token);
            try
            {
                using var answer = await http.SendAsync(request, ct);
                if (answer.StatusCode == HttpStatusCode.OK) return _age.Elapsed;
            }
            catch (HttpRequestException)
            {
                // Nobody listens there yet.
            }

            if (_process.HasExited) throw new BenchFailure("The host ended; .data/bench/host.log says why.");
            if (_age.Elapsed > Patience) throw new BenchFailure($"The host did not answer {path} with 200 within {Patience.TotalSeconds} s.");
            await Task.Delay(Look, ct);
        }
    }

    /// <summary>Takes the processor away from it, with its connections and memory as they are.</summary>
    public void Freeze() => Programs.Signal(_process.Id, "STOP");

    public void Thaw() => Programs.Signal(_process.Id, "CONT");

    /// <param name="line">A line of /proc's status: <c>VmRSS</c> now, <c>VmHWM</c> at most so far.</param>
    public double Megabytes(string line)
    {
        var text = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(line, StringComparison.Ordinal));
        return double.Parse(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Seconds of processor time so far.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Lets <c>VmHWM</c> begin anew from what it has now.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Thaw();
            Programs.Signal(_process.Id, "TERM");
            using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(8));
            try
            {
                await _process.WaitForExitAsync(enough.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        await _logging;
        _process.Dispose();
    }

    private static string Program(Settings settings) => Path.Combine(settings.Host, "ZhihuiShibei.Host.dll");

    private static async Task LogAsync(Process process, string file)
    {
        await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await using var log = TextWriter.Synchronized(new StreamWriter(stream) { AutoFlush = true });
        await Task.WhenAll(CopyAsync(process.StandardOutput, log), CopyAsync(process.StandardError, log));
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line) await to.WriteLineAsync(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
