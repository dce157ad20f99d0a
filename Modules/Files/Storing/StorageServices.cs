using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Files.Storing;

public static class StorageServices
{
    /// <summary>
    /// Registers <see cref="IFileStore"/> and <see cref="Spool"/> by section <c>Files</c>; may be called by every module that keeps
    /// files. Outside Development a host without a place for files does not start.
    /// </summary>
    public static void AddFileStore(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(FileSettings.Section);
        builder.Services.TryAddSingleton(TimeProvider.System);
        if (builder.Services.Any(s => s.ServiceType == typeof(IFileStore))) return;
        builder.Services.AddOptions<FileSettings>().Bind(section).ValidateOnStart()
            .PostConfigure(files =>
            {
                if (builder.Environment.IsDevelopment() && string.IsNullOrEmpty(files.Path))
                    files.Path = Path.Combine(builder.Environment.ContentRootPath, ".data", "files");
            })
            .Validate(files => files.S3.Bucket is not null || !string.IsNullOrEmpty(files.Path),
                "Set Files__Path to the folder in which files are kept, or Files__S3__Bucket and its neighbours to an S3 store.")
            .Validate(files => files.S3.Bucket is null || files.S3 is { Endpoint: not null, AccessKey.Length: > 0, SecretKey.Length: > 0 },
                "Files__S3__Bucket also needs Files__S3__Endpoint, Files__S3__AccessKey and Files__S3__SecretKey.");
        builder.Services.AddSingleton<Spool>();
        if (section["S3:Bucket"] is { Length: > 0 }) builder.Services.AddSingleton<IFileStore, S3Store>();
        else builder.Services.AddSingleton<IFileStore, LocalStore>();
    }
}
