using ZhihuiShibei.Host;
using ZhihuiShibei.Host.Commands;

if (HostCommands.AreMeantBy(args)) return await HostCommands.RunAsync(args);

var app = await Composition.BuildAsync(args);
await app.PrepareAsync();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the host as it is.</summary>
public sealed partial class Program;
