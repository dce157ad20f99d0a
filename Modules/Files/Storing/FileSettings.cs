namespace ZhihuiShibei.Files.Storing;

/// <summary>Section <c>Files</c>: where files are kept. Local disk unless a bucket is named.</summary>
public sealed class FileSettings
{
    public const string Section = "Files";

    /// <summary>Folder of the local store; several nodes share one. In Development <c>.data/files</c> below the host unless told.</summary>
    public string? Path { get; set; }

    public S3Settings S3 { get; set; } = new();
}

/// <summary>Section <c>Files:S3</c>: any store that speaks Amazon's S3, addressed as <c>endpoint/bucket/key</c>.</summary>
public sealed class S3Settings
{
    /// <summary>Such as <c>https://oss.example.cn</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Must exist; naming it chooses this store.</summary>
    public string? Bucket { get; set; }

    public string Region { get; set; } = "us-east-1";
    public string? AccessKey { get; set; }
    public string? SecretKey { get; set; }

    /// <summary>Before every key, such as <c>shibei/</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Folder for files on their way; the system's temporary folder unless told. (The local store has its own.)</summary>
    public string? Spool { get; set; }

    /// <summary>For one request, seconds.</summary>
    public int TimeoutSeconds { get; set; } = 60;
}
