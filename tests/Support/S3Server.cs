using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// A real S3 server of this run: OpenStack Swift, from Debian's python3-swift, as a process without rights on random ports. It ends
/// when the pipe to it does, however this process ends.
/// </summary>
internal sealed class S3Server : IAsyncDisposable
{
    public const string AccessKey = "test:tester", SecretKey = "testing";

    private readonly Process _process;

    private S3Server(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    public static async Task<S3Server> StartAsync()
    {
        // Debian's own Python, where its packages are; the script as an argument, since the account may not read the clone.
        var script = await File.ReadAllTextAsync(Path.Combine(TheHouse.Root, "tests/Support/s3-server.py"));
        var process = PostgresAccount.Start("/usr/bin/python3", "-c", script);
        var told = await process.StandardOutput.ReadLineAsync();
        if (told?.Split(' ') is ["ready", var port]) return new(process, new Uri($"http://127.0.0.1:{port}"));
        throw new InvalidOperationException($"No S3 server. ./dev test installs what it needs (python3-swift). It said: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>A new, empty bucket, and the settings that choose it.</summary>
    public async Task<S3Settings> CreateBucketAsync()
    {
        var bucket = $"b{Guid.NewGuid():N}";
        using var client = new AmazonS3Client(new BasicAWSCredentials(AccessKey, SecretKey), new AmazonS3Config
        {
            ServiceURL = Endpoint.AbsoluteUri, AuthenticationRegion = "us-east-1", ForcePathStyle = true,
        });
        await client.PutBucketAsync(bucket);
        return new() { Endpoint = Endpoint, Bucket = bucket, AccessKey = AccessKey, SecretKey = SecretKey, TimeoutSeconds = 20 };
    }

    /// <summary>Ends the server without warning.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
