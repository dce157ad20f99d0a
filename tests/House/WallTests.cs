using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace ZhihuiShibei.Tests.House;

/// <summary>The walls of the house: who may know whom, and what may be said where.</summary>
internal sealed partial class WallTests
{
    [Test]
    public void A_module_references_the_Kernel_and_the_libraries_only()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var module in TheHouse.Modules)
            {
                var ours = module.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("ZhihuiShibei.", StringComparison.Ordinal));
                Assert.That(ours, Is.SubsetOf(["ZhihuiShibei.Kernel", "ZhihuiShibei.WeChat", "ZhihuiShibei.Files", "ZhihuiShibei.Pages"]), module.Name);
            }

            Assert.That(TheHouse.Kernel.GetReferencedAssemblies().Select(a => a.Name), Has.None.StartsWith("ZhihuiShibei."), "the Kernel knows no module");
        }
    }

    [Test]
    public void A_module_exports_one_type_beside_its_pages()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var module in TheHouse.Modules)
            {
                var exported = module.Assembly.GetExportedTypes().Where(t => t.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true && !t.IsNested && !t.IsSubclassOf(typeof(ComponentBase)));
                Assert.That(exported, Is.EqualTo(new[] { module }), module.Name);
            }
        }
    }

    [Test]
    public void Only_the_gate_and_Identity_touch_the_vault()
    {
        var touching = TheHouse.Sources.Where(s => !s.StartsWith("Modules/Kernel/", StringComparison.Ordinal) && !s.StartsWith("Modules/Identity/", StringComparison.Ordinal))
            .Where(s => File.ReadAllText(Path.Combine(TheHouse.Root, s)).Contains("PersonRecord", StringComparison.Ordinal));
        Assert.That(touching, Is.Empty);
    }

    [Test]
    public void Time_comes_from_TimeProvider_only_and_nothing_sleeps()
    {
        var wrong = TheHouse.Sources.SelectMany(source => File.ReadLines(Path.Combine(TheHouse.Root, source))
            .Where(line => OtherTime().IsMatch(line)).Select(line => $"{source}: {line.Trim()}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_module_names_another_modules_schema()
    {
        string[] schemas = ["identity", "intake", "routing", "handling", "feedback", "reporting"];
        var wrong = TheHouse.Sources.Where(s => s.StartsWith("Modules/", StringComparison.Ordinal)).SelectMany(source =>
        {
            var own = source.Split('/')[1].ToLowerInvariant();
            var text = File.ReadAllText(Path.Combine(TheHouse.Root, source));
            return own is "kernel" or "wechat" or "files" or "pages" ? [] : schemas.Where(s => s != own)
                .Where(s => Regex.IsMatch(text, $@"(from|join|into|update)\s+{s}\.", RegexOptions.IgnoreCase)).Select(s => $"{source} reads {s}");
        });
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_source_file_is_longer_than_two_hundred_lines()
    {
        var lengths = TheHouse.Sources.Select(s => (Source: s, Lines: File.ReadLines(Path.Combine(TheHouse.Root, s)).Count())).ToList();
        Assert.That(lengths.Where(l => l.Lines > 200), Is.Empty, "is there a second thing in it?");
    }

    [Test]
    public void Nothing_is_left_unfinished_or_suppressed_without_a_reason()
    {
        var wrong = TheHouse.Sources.SelectMany(source => File.ReadLines(Path.Combine(TheHouse.Root, source))
            .Where(line => Unfinished().IsMatch(line)).Select(line => $"{source}: {line.Trim()}"));
        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)|Thread\.Sleep|Task\.Delay\(\s*[0-9]|Task\.Delay\([^,()]*\)")]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|#pragma warning disable(?!.*//)|SuppressMessage")]
    private static partial Regex Unfinished();
}
