using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>附件: pictures, voices and documents that come with suggestions.</summary>
internal static class AttachmentsArea
{
    public static void AddAttachments(IHostApplicationBuilder builder)
    {
        builder.AddFileStore();
        builder.Services.AddSingleton<FileInspector>();
        builder.Services.AddSingleton<FileDelivery>();
        builder.Services.AddScoped<AttachmentKeeper>();
        builder.Services.AddHostedService<AttachmentSweep>();
    }

    public static void MapAttachments(Api api)
    {
        UploadMyFile.Map(api);
        ReadMyFile.Map(api);
        UploadOfficeFile.Map(api);
        ReadOfficeFile.Map(api);
    }

    public static void AttachmentTables(ModelBuilder model)
    {
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("stored_file");
            file.HasKey(f => f.Hash);
            file.Property(f => f.Hash).HasMaxLength(64);
            file.HasIndex(f => f.CheckAt).HasFilter("check_at is not null");
        });
        model.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("attachment");
            attachment.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.Hash).OnDelete(DeleteBehavior.Restrict);
            attachment.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.ThumbnailHash).OnDelete(DeleteBehavior.Restrict);
            attachment.HasIndex(a => a.SuggestionId);
            attachment.HasIndex(a => a.Hash);
            attachment.HasIndex(a => a.ThumbnailHash);
            attachment.HasIndex(a => new { a.OwnerId, a.UploadedAt }).HasFilter("suggestion_id is null");
            attachment.HasIndex(a => a.UploadedAt).HasFilter("suggestion_id is null").HasDatabaseName("ix_attachment_waiting");
            attachment.Property(a => a.ContentType).HasMaxLength(40);
            attachment.Property(a => a.Name).HasMaxLength(60);
        });
    }
}
