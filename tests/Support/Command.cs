using System.Diagnostics;

namespace ZhihuiShibei.Tests.Support;

/// <summary>Runs a program of the operating system to its end.</summary>
internal static class Command
{
    /// <summary>Runs <paramref name="program"/> and gives what it printed, without the last line break.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message carries what it complained of.</exception>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var complaint = process.StandardError.ReadToEndAsync();
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {complaint.Result}{output}");
    }

    /// <summary>Starts a program with all three streams in our hands.</summary>
    public static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        }) ?? throw new InvalidOperationException($"{program} did not start.");
}
