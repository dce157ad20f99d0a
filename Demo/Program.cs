using System.Net.Http.Json;
using ZhihuiShibei.Demo;
using ZhihuiShibei.Demo.Contest;

// demo [contest] [--out .] [--api http://localhost:5080] [--wechat http://localhost:5081] [--password …]
var options = new Dictionary<string, string>
{
    ["--api"] = "http://localhost:5080",
    ["--wechat"] = "http://localhost:5081",
    ["--password"] = "Shibei-demo-2024",
    ["--out"] = ".",
};
var contest = args is ["contest", ..];
for (var i = contest ? 1 : 0; i + 1 < args.Length; i += 2)
{
    if (!options.ContainsKey(args[i])) return Fail($"不认识的参数 {args[i]}，可用：{string.Join(' ', options.Keys)}");
    options[args[i]] = args[i + 1];
}

var (api, weChat) = (new Uri(options["--api"]), new Uri(options["--wechat"]));
try
{
    if (contest)
    {
        using var story = new ContestStory(api, weChat, options["--password"], MoveAsync, new(options["--out"]), Console.Out);
        await story.PlayAsync();
    }
    else
    {
        using var job = new MainJob(api, weChat, options["--password"], Console.Out);
        await job.WalkAsync();
    }

    return 0;
}
catch (StoryException e)
{
    return Fail(e.Message);
}
catch (HttpRequestException e)
{
    return Fail($"连不上服务（先运行 ./dev run）：{e.Message}");
}

// Only a host that was started with a clock to be moved has this door.
async Task MoveAsync(DateTimeOffset to)
{
    using var http = new HttpClient();
    using var answer = await http.PostAsJsonAsync(new Uri(api, "/dev/clock"), new { to });
    if (!answer.IsSuccessStatusCode) throw new StoryException($"这个服务的时钟不能拨动，请用 ./dev demo contest：{(int)answer.StatusCode}");
}

static int Fail(string why)
{
    Console.Error.WriteLine($"\n演示失败：{why}");
    return 1;
}
