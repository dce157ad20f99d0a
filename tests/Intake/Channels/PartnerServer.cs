using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ZhihuiShibei.Tests.Intake.Channels;

/// <summary>A call the partner's server got.</summary>
internal sealed record Call(string Id, string Timestamp, string Signature, string Body, string Path)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string ExternalNumber => (string)Json["externalNumber"]!;

    /// <summary>As a partner would check it: by the secret, as it was shown.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var right = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}")));
        return Signature.Split(' ').Contains($"v1,{right}");
    }
}

/// <summary>A partner's own web server, as well-behaved as the test wants it.</summary>
internal sealed class PartnerServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _calls = new();

    private PartnerServer(WebApplication app) => _app = app;

    /// <summary>What it does with a call after having noted it; 200 unless told.</summary>
    public Func<HttpContext, Call, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<Call> Calls => [.. _calls];

    public string Url => $"{_app.Urls.First()}/changes";

    public static async Task<PartnerServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new PartnerServer(app);
        app.Run(server.TakeAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var call = new Call(
            http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString(),
            http.Request.Headers["webhook-signature"].ToString(), await reader.ReadToEndAsync(), http.Request.Path);
        _calls.Enqueue(call);
        await Answer(http, call);
    }
}
