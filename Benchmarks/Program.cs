using System.Runtime.InteropServices;

namespace ZhihuiShibei.Benchmarks;

/// <summary>
/// <c>./dev bench</c>: speed and size of the published host beside what the same database gives without it. Exit code 0 means
/// measured, whatever the figures say.
/// </summary>
internal static class BenchProgram
{
    private static async Task<int> Main(string[] args)
    {
        if (Settings.Parse(args, Console.Error) is not { } settings) return 2;
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await new Bench(settings).RunAsync(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }
        catch (BenchFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}

/// <summary>Why nothing could be measured; for the console, without a stack trace.</summary>
internal sealed class BenchFailure(string message) : Exception(message);
