using System.Reflection;
using System.Runtime.CompilerServices;
using ZhihuiShibei.Contest;
using ZhihuiShibei.Feedback;
using ZhihuiShibei.Handling;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Reporting;
using ZhihuiShibei.Routing;

namespace ZhihuiShibei.Tests.House;

/// <summary>What the house tests walk through.</summary>
internal static class TheHouse
{
    /// <summary>The business modules, each by the one type it exports.</summary>
    public static readonly IReadOnlyList<Type> Modules =
        [typeof(IdentityModule), typeof(IntakeModule), typeof(RoutingModule), typeof(HandlingModule), typeof(ContestModule),
            typeof(FeedbackModule), typeof(ReportingModule)];

    public static readonly Assembly Kernel = typeof(ModuleContext).Assembly;

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Our own C# source files outside tests and generated code, relative to the root.</summary>
    public static IEnumerable<string> Sources => new[] { "Host", "Modules", "WeChatStandIn" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/Migrations/", StringComparison.Ordinal));

    /// <summary>True when files held by tests are to be written anew: <c>UPDATE_GOLDEN=1 ./dev test</c>.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Holds a text against a file of the repository, or writes the file when asked to.</summary>
    public static void Hold(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(text), $"{file} is out of date: UPDATE_GOLDEN=1 ./dev test writes it anew, git diff shows what changed.");
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
