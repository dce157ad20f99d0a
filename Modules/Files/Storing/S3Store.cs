using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Files.Storing;

/// <summary>Files in a bucket of a store that speaks S3. An object appears as a whole or not at all; what is read is checked against its hash.</summary>
internal sealed class S3Store : IFileStore, IDisposable
{
    private readonly S3Settings _its;
    private readonly Spool _spool;
    private readonly AmazonS3Client _client;

    public S3Store(IOptions<FileSettings> settings, Spool spool)
    {
        (_its, _spool) = (settings.Value.S3, spool);
        _client = new AmazonS3Client(new BasicAWSCredentials(_its.AccessKey, _its.SecretKey), new AmazonS3Config
        {
            ServiceURL = _its.Endpoint!.AbsoluteUri,
            AuthenticationRegion = _its.Region,
            ForcePathStyle = true,
            Timeout = TimeSpan.FromSeconds(_its.TimeoutSeconds),
            MaxErrorRetry = 2,
        });
    }

    public async Task<FileKey> PutAsync(string area, SpooledFile file, CancellationToken ct)
    {
        var key = new FileKey(area, file.Hash);
        if (await ExistsAsync(key, ct)) return key;
        await GuardAsync(async () =>
        {
            await using var content = file.OpenRead();
            return await _client.PutObjectAsync(new PutObjectRequest
            {
                BucketName = _its.Bucket,
                Key = KeyOf(key),
                InputStream = content,
                AutoCloseStream = false,
                // Signed as one piece: not every store knows Amazon's signed chunks, and this signature covers the content, too.
                UseChunkEncoding = false,
            }, ct);
        }, ct);
        return key;
    }

    public async Task<Stream?> OpenAsync(FileKey key, CancellationToken ct)
    {
        var local = await GuardAsync(async () =>
        {
            using var answer = await _client.GetObjectAsync(_its.Bucket, KeyOf(key), ct);
            return await _spool.TakeAsync(answer.ResponseStream, long.MaxValue, ct);
        }, ct);
        if (local is null) return null;
        using (local)
        {
            if (local.Hash != key.Hash) throw new FileStoreException($"The S3 store gave other bytes than it was given: {KeyOf(key)}");
            // Unlinked at once where the system allows; the open stream keeps it.
            return new FileStream(local.Path, new FileStreamOptions
            {
                Mode = FileMode.Open, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            });
        }
    }

    public async Task<bool> ExistsAsync(FileKey key, CancellationToken ct) =>
        await GuardAsync<object>(async () => await _client.GetObjectMetadataAsync(_its.Bucket, KeyOf(key), ct), ct) is not null;

    public Task DeleteAsync(FileKey key, CancellationToken ct) =>
        GuardAsync(() => _client.DeleteObjectAsync(_its.Bucket, KeyOf(key), ct), ct);

    public async Task ProbeAsync(CancellationToken ct)
    {
        var answer = await GuardAsync(() => _client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _its.Bucket, MaxKeys = 1 }, ct), ct);
        if (answer is null) throw new FileStoreException($"The S3 store has no bucket '{_its.Bucket}'.");
    }

    public void Dispose() => _client.Dispose();

    private string KeyOf(FileKey key) => _its.Prefix + key.Path;

    /// <summary>The answer; nothing where the store says there is no such thing.</summary>
    private static async Task<T?> GuardAsync<T>(Func<Task<T>> ask, CancellationToken ct)
        where T : class?
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception e) when (e is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
        {
            return null;
        }
        catch (AmazonServiceException e) when (e.StatusCode != 0)
        {
            throw new FileStoreException($"The S3 store refused: {(int)e.StatusCode} {e.ErrorCode} {e.Message}", e);
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new FileStoreException($"The S3 store does not answer: {e.GetBaseException().Message}", e);
        }
    }
}
