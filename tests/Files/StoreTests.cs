using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Files.Storing;

namespace ZhihuiShibei.Tests.Files;

/// <summary>Both stores, the S3 one against a real server, keep the same promises.</summary>
[TestFixture("local"), TestFixture("s3")]
internal sealed class StoreTests(string kind)
{
    private const string Area = "tests";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"shibei-store-{Guid.NewGuid():N}");
    private S3Server? _server;
    private FileSettings _settings = null!;
    private Spool _spool = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        if (kind == "s3") _server = await S3Server.StartAsync();
        _settings = await NewSettingsAsync();
        _spool = new Spool(Options.Create(_settings), TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task What_goes_in_comes_out_and_goes_away()
    {
        var store = Store(_settings);
        byte[] content = [.. "人民建议"u8, .. RandomNumberGenerator.GetBytes(100_000)];
        var key = await PutAsync(store, content);
        Assert.That(key.Hash, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(content))));
        Assert.That(await store.ExistsAsync(key, default), Is.True);
        await using (var back = await store.OpenAsync(key, default))
        {
            Assert.That(await ReadAsync(back!), Is.EqualTo(content));
            back!.Position = 50_000;
            Assert.That(back.ReadByte(), Is.EqualTo(content[50_000]));
        }

        await store.DeleteAsync(key, default);
        await store.DeleteAsync(key, default);
        Assert.That(await store.ExistsAsync(key, default), Is.False);
        Assert.That(await store.OpenAsync(key, default), Is.Null);
        await store.ProbeAsync(default);
        Assert.That(OnTheWay(), Is.Empty);
    }

    [Test]
    public async Task The_same_bytes_at_once_are_stored_once()
    {
        var store = Store(_settings);
        var content = RandomNumberGenerator.GetBytes(20_000);
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PutAsync(store, content)));
        Assert.That(keys.Distinct().ToList(), Has.Count.EqualTo(1));
        await using var back = await store.OpenAsync(keys[0], default);
        Assert.That(await ReadAsync(back!), Is.EqualTo(content));
        Assert.That(OnTheWay(), Is.Empty);
    }

    [Test, NonParallelizable]
    public async Task Fifty_megabytes_pass_through_without_filling_the_memory()
    {
        var store = Store(_settings);
        await PutAsync(store, RandomNumberGenerator.GetBytes(1000));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (most, looks) = (0L, 0);
        using var watch = new System.Timers.Timer(20) { AutoReset = false };
        watch.Elapsed += (_, _) =>
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            looks++;
            watch.Start(); // only now: looks that overlap leave no time for what is looked at
        };
        watch.Start();
        using var file = await _spool.TakeAsync(new LongStream(50 << 20), 60 << 20, default);
        var key = await store.PutAsync(Area, file!, default);
        await using (var back = await store.OpenAsync(key, default)) await back!.CopyToAsync(Stream.Null);
        Assert.That(looks, Is.Positive);
        Assert.That(most, Is.LessThan(20L << 20), "in use at any moment");
        Assert.That(await _spool.TakeAsync(new LongStream(61 << 20), 60 << 20, default), Is.Null);
        await store.DeleteAsync(key, default);
    }

    [Test]
    public async Task A_store_that_fails_says_so_and_holds_nothing_half_written()
    {
        var wrong = await NewSettingsAsync();
        if (_server is null) Directory.CreateDirectory(Path.GetDirectoryName(wrong.Path!)!);
        if (_server is null) await File.WriteAllTextAsync(wrong.Path!, "a file where a folder should be");
        else wrong.S3.SecretKey = "wrong";
        var store = Store(wrong);
        using var file = await _spool.TakeAsync(new LongStream(100_000), 200_000, default);
        var failure = Assert.ThrowsAsync<FileStoreException>(() => store.PutAsync(Area, file!, default));
        Assert.That(failure!.Message, _server is null ? Does.Contain("Files:Path") : Does.Contain("403"));
        Assert.ThrowsAsync<FileStoreException>(() => store.ProbeAsync(default));
        if (_server is null) return;
        wrong.S3.SecretKey = S3Server.SecretKey;
        Assert.That(await Store(wrong).ExistsAsync(new(Area, file!.Hash), default), Is.False);
        wrong.S3.Bucket = "no-such-bucket";
        Assert.That(Assert.ThrowsAsync<FileStoreException>(() => Store(wrong).PutAsync(Area, file, default))!.Message, Does.Contain("NoSuchBucket"));
    }

    [Test]
    public async Task A_server_that_is_gone_is_an_error_of_its_own()
    {
        if (kind != "s3") return;
        await using var server = await S3Server.StartAsync();
        var settings = new FileSettings { S3 = await server.CreateBucketAsync() };
        settings.S3.Spool = _folder;
        var store = Store(settings);
        var key = await PutAsync(store, [1, 2, 3]);
        server.Kill();
        foreach (var ask in new Func<Task>[] { () => store.OpenAsync(key, default), () => PutAsync(store, [4]), () => store.ProbeAsync(default) })
            Assert.That(Assert.ThrowsAsync<FileStoreException>(() => ask())!.Message, Does.Contain("does not answer"));
        Assert.That(OnTheWay(), Is.Empty);
    }

    private async Task<FileSettings> NewSettingsAsync()
    {
        if (_server is null) return new() { Path = Path.Combine(_folder, $"{Guid.NewGuid():N}") };
        var settings = new FileSettings { S3 = await _server.CreateBucketAsync() };
        settings.S3.Spool = _folder;
        return settings;
    }

    private IFileStore Store(FileSettings settings) =>
        _server is null ? new LocalStore(Options.Create(settings)) : new S3Store(Options.Create(settings), _spool);

    private async Task<FileKey> PutAsync(IFileStore store, byte[] content)
    {
        using var file = await _spool.TakeAsync(new MemoryStream(content), content.Length, default);
        return await store.PutAsync(Area, file!, default);
    }

    private string[] OnTheWay() => [.. Directory.EnumerateFiles(_folder, "*.part", SearchOption.AllDirectories)];

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    /// <summary>So many bytes, made while they are read.</summary>
    private sealed class LongStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)_left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
