using System.Diagnostics;
using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>The mini-program's contract as its users have it: it lints clean, compiles strictly, and its client walks against a live host.</summary>
internal sealed class ClientTests
{
    private static readonly string Folder = Path.Combine(TheHouse.Root, "miniprogram-contract");

    [OneTimeSetUp]
    public async Task Install()
    {
        // What is installed stays until the lock file changes.
        var installed = new FileInfo(Path.Combine(Folder, "node_modules/.package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
        await NpmAsync(null, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    [Test, Order(2)]
    public Task Lints_clean_and_compiles_strictly() => NpmAsync(null, "run", "lint");

    [Test, Order(1)]
    public async Task Types_are_those_of_the_document()
    {
        string[] generated = ["src/schema.d.ts", "src/error-codes.ts"];
        var before = generated.Select(f => File.ReadAllText(Path.Combine(Folder, f))).ToList();
        await NpmAsync(null, "run", "types");
        var after = generated.Select(f => File.ReadAllText(Path.Combine(Folder, f))).ToList();
        if (!TheHouse.Updates) Assert.That(after, Is.EqualTo(before), "The types were out of date and have been written anew; commit them.");
    }

    [Test, Order(3)]
    public async Task Client_and_samples_hold_against_a_live_host()
    {
        await using var app = await ShibeiApp.StartAsync();
        var told = await NpmAsync(app.Address, "test");
        Assert.That(told, Does.Not.Contain("# SKIP").And.Contain("# fail 0"));
    }

    private static async Task<string> NpmAsync(Uri? host, params string[] arguments)
    {
        var start = new ProcessStartInfo("npm", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (host is not null) start.Environment["SHIBEI_URL"] = host.ToString().TrimEnd('/');
        using var npm = Process.Start(start)!;
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        var told = $"{await output}{await errors}";
        Assert.That(npm.ExitCode, Is.Zero, $"npm {string.Join(' ', arguments)}\n{told}");
        return told;
    }
}
