using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ZhihuiShibei.Identity;

namespace ZhihuiShibei.Tests.Intake.Boxes;

/// <summary>
/// The channel's loss-and-duplicate test: an opening of sixty papers, two clerks who both work through all of them at once, answers that
/// never arrive, and a host that is killed twice in the middle. In the end every paper is there exactly once.
/// </summary>
internal sealed class LossTests
{
    private const int Papers = 60;
    private static readonly int[] Kills = [15, 35];
    private static readonly byte[] Scan = SampleFiles.Pdf(1);

    private readonly ConcurrentDictionary<string, string> _answers = new();
    private Uri _address = null!;

    [Test]
    public async Task Sixty_papers_by_two_clerks_with_lost_answers_and_a_killed_host_are_each_there_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        _address = new($"http://127.0.0.1:{FreePort()}");
        using var hosts = new Hosts(database.ConnectionString, _address);
        await hosts.StartAsync();
        using var keeper = await ClerkAsync("xiangguan");
        using var social = await ClerkAsync("shegong");
        using var witness = await ClerkAsync("dagang");
        var box = await database.ScalarAsync<Guid>("select id from intake.suggestion_box where subdistrict_code = $1 limit 1", OnPaper.Subdistrict);
        var opening = (string)(await new ApiClient(keeper).PostAsync($"/api/office/boxes/{box}/openings", new { count = Papers, seal = "Intact" })).Ok()["id"]!;

        var work = Task.WhenAll(RegisterAllAsync(keeper, "k", opening, 1), RegisterAllAsync(social, "s", opening, 2));
        foreach (var registered in Kills)
        {
            await Eventually.TrueAsync(async () => await CountAsync() >= registered, $"{registered} papers are registered", TimeSpan.FromSeconds(60));
            await hosts.KillAsync();
            await hosts.StartAsync();
        }

        await work;
        var numbers = await database.ColumnAsync<string>(
            "select s.number from intake.opening_paper p join intake.suggestion s on s.id = p.suggestion_id order by p.ordinal");
        var ordinals = await database.ColumnAsync<int>("select ordinal from intake.opening_paper order by ordinal");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ordinals, Is.EqualTo(Enumerable.Range(1, Papers)), "nothing missing, nothing twice");
            Assert.That(numbers, Has.Count.EqualTo(Papers).And.Unique);
            Assert.That(await database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.EqualTo(Papers), "no suggestion without its paper");
            Assert.That(_answers.Values, Is.EquivalentTo(numbers), "each receipt that was given out is one of them, and each was given out");
        }

        await Eventually.TrueAsync(
            async () => await database.ScalarAsync<long>("select count(*) from routing.triage_case") == Papers, "every paper is on the desk", TimeSpan.FromSeconds(60));
        (await new ApiClient(witness).PostAsync($"/api/office/openings/{opening}/confirm")).Ok();
        var closed = (await new ApiClient(keeper).PostAsync($"/api/office/openings/{opening}/close")).Ok();
        Assert.That(((string)closed["status"]!, (int)closed["registered"]!), Is.EqualTo(("Closed", Papers)));

        async Task<long> CountAsync() => await database.ScalarAsync<long>("select count(*) from intake.opening_paper");
    }

    /// <summary>One clerk: each paper under a key of its own, again and again until an answer has arrived; some answers are dropped.</summary>
    private async Task RegisterAllAsync(HttpClient http, string clerk, string opening, int seed)
    {
        var (random, client) = (new Random(seed), new ApiClient(http));
        foreach (var ordinal in Enumerable.Range(1, Papers).OrderBy(_ => random.Next()).ToList())
        {
            var topic = $"第{ordinal}份：增设遮阳棚";
            var (key, papers) = ($"{clerk}-{ordinal}", $"/api/office/openings/{opening}/papers");
            Reply? scan;
            while ((scan = await TryAsync(() => client.UploadAsync("/api/office/files", Scan, "scan.pdf", "application/pdf", $"{key}-scan"), random)) is not { Succeeded: true })
            {
                // Again with the same key: the host is away, or the answer was lost.
            }

            var body = new { ordinal, content = OnPaper.Content(topic, scan: (Guid)scan["id"]!) };
            while (await TryAsync(() => client.PostAsync(papers, body, key), random) is not { } reply || !Settled(reply, $"{ordinal}"))
            {
                // As above.
            }
        }
    }

    private static async Task<Reply?> TryAsync(Func<Task<Reply>> send, Random random)
    {
        try
        {
            var reply = await send();
            // Every fourth answer is lost on its way.
            return random.Next(4) == 0 ? null : reply;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            return null;
        }
    }

    /// <summary>Registered by this clerk, or told that the other one has it; anything else is tried again.</summary>
    private bool Settled(Reply reply, string ordinal)
    {
        if (reply.Succeeded)
        {
            var number = (string)reply["number"]!;
            Assert.That(_answers.GetOrAdd(ordinal, number), Is.EqualTo(number), "one paper, one number");
            return true;
        }

        if (reply.Code == "paper.already-registered") return true;
        Assert.That((int)reply.Status, Is.GreaterThanOrEqualTo(500), reply.Text);
        return false;
    }

    private async Task<HttpClient> ClerkAsync(string userName)
    {
        var http = new HttpClient { BaseAddress = _address };
        var password = IdentityModule.DemoAccounts.Single(a => a.UserName == userName).Password;
        var session = (await new ApiClient(http).PostAsync("/api/office/sign-in", new { userName, password })).Ok();
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)session["accessToken"]!);
        return http;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The host as a process of its own, one after another on the same address and database.</summary>
    private sealed class Hosts(string database, Uri address) : IDisposable
    {
        private Process? _process;

        public async Task StartAsync()
        {
            var settings = TestSettings.For(database, null, "environment=Development", $"urls={address.OriginalString}", "Host:PrepareAtStart=false");
            _process = new Process { StartInfo = new("dotnet", [typeof(ZhihuiShibei.Host.Preparation).Assembly.Location, .. settings.AsArguments()]) };
            _process.Start();
            using var http = new HttpClient { BaseAddress = address };
            await Eventually.TrueAsync(async () =>
            {
                try
                {
                    return (await http.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            }, "the host answers", TimeSpan.FromSeconds(60));
        }

        public async Task KillAsync()
        {
            _process!.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        public void Dispose()
        {
            if (_process is null) return;
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
