using System.Diagnostics;

namespace ZhihuiShibei.Benchmarks.Running;

/// <summary>Other programs: run to their end, or signalled.</summary>
internal static class Programs
{
    /// <summary>Runs a program and gives what it printed; kills it when the run is broken off.</summary>
    /// <exception cref="BenchFailure">It is not there, or ended with another code than 0.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        using var process = Start(program, arguments, environment);
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(ct);
            var said = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? said : throw new BenchFailure($"{program} ended with {process.ExitCode}:\n{await complaints}{said}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a program with our environment and more, its outputs in our hands.</summary>
    /// <exception cref="BenchFailure">It is not there.</exception>
    public static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new BenchFailure($"{program} cannot be run: {e.Message}");
        }
    }

    /// <param name="signal">Such as <c>TERM</c>, <c>STOP</c> or <c>CONT</c>.</param>
    public static void Signal(int processId, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{processId}"]);
        kill.WaitForExit();
    }
}
