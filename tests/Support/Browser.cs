using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// Looks at pages in Debian's Chromium as people do, on a phone and on the screen on the wall, in normal and in large text.
/// What it saw lies in <c>artifacts/screens</c>.
/// </summary>
internal static class Browser
{
    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Shared = new(StartAsync);

    private static readonly (string Name, BrowserNewContextOptions Options)[] Sizes =
    [
        ("phone", new() { ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true }),
        ("wall", new() { ViewportSize = new() { Width = 1920, Height = 1080 } }),
    ];

    /// <summary>
    /// Opens the page at both sizes and holds what every page owes: it loads without a fault in the console, nothing sticks out
    /// sideways, nothing jumps after it was painted, axe-core finds nothing, also in large text.
    /// </summary>
    /// <param name="address">With scheme and host; <c>?elder=1</c> is added here.</param>
    /// <param name="name">Of the pictures.</param>
    /// <param name="look">What this page owes beside that.</param>
    public static async Task LookAsync(Uri address, string name, Func<IPage, Task>? look = null)
    {
        var (_, browser) = await Shared.Value;
        foreach (var (size, options) in Sizes)
        {
            await using var context = await browser.NewContextAsync(options);
            var page = await context.NewPageAsync();
            List<string> faults = [];
            page.Console += (_, said) =>
            {
                if (said.Type == "error") faults.Add(said.Text);
            };
            foreach (var elder in new[] { false, true })
            {
                var there = elder ? new UriBuilder(address) { Query = "elder=1" }.Uri : address;
                var answer = await page.GotoAsync(there.ToString());
                Assert.That(answer!.Status, Is.EqualTo(200), $"{there}");
                // Before the picture: a picture of the whole page makes the window longer, and that moves things.
                var jumped = await page.EvaluateAsync<double>(LayoutShift);
                await page.ScreenshotAsync(new() { Path = Picture($"{name}-{size}{(elder ? "-elder" : "")}"), FullPage = true });
                using (Assert.EnterMultipleScope())
                {
                    Assert.That(faults, Is.Empty, $"console of {there} on a {size}");
                    Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, "sticks out");
                    Assert.That(jumped, Is.Zero, "jumps");
                    var axe = await page.RunAxe();
                    Assert.That(
                        axe.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"), Is.Empty, $"axe on a {size}");
                }

                if (look is not null && !elder) await look(page);
            }
        }
    }

    internal static async Task CloseAsync()
    {
        if (!Shared.IsValueCreated) return;
        var (driver, browser) = await Shared.Value;
        await browser.CloseAsync();
        driver.Dispose();
    }

    private const string LayoutShift = """
        new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        })
        """;

    private static string Picture(string name) => Path.Combine(House.TheHouse.Root, "artifacts", "screens", $"{name}.png");

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: ./dev test installs it, or apt-get install chromium.");
        // Its own sandbox needs rights that a container seldom has; nothing but our own pages is opened.
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] }));
    }
}
