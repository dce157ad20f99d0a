using ZhihuiShibei.Demo;

// demo [--api http://localhost:5080] [--wechat http://localhost:5081] [--password …]
var options = new Dictionary<string, string>
{
    ["--api"] = "http://localhost:5080",
    ["--wechat"] = "http://localhost:5081",
    ["--password"] = "Shibei-demo-2024",
};
for (var i = 0; i + 1 < args.Length; i += 2)
{
    if (!options.ContainsKey(args[i])) return Fail($"不认识的参数 {args[i]}，可用：{string.Join(' ', options.Keys)}");
    options[args[i]] = args[i + 1];
}

using var job = new MainJob(new Uri(options["--api"]), new Uri(options["--wechat"]), options["--password"], Console.Out);
try
{
    await job.WalkAsync();
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

static int Fail(string why)
{
    Console.Error.WriteLine($"\n演示失败：{why}");
    return 1;
}
