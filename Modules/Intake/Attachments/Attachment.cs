using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>What a file is to the suggestion it belongs to.</summary>
internal enum AttachmentUse
{
    [Display(Name = "建议附件")] Suggestion,
    [Display(Name = "补正材料")] Supplement,
    [Display(Name = "纸质件扫描")] Scan,
    [Display(Name = "办理佐证")] Evidence,
}

/// <summary>附件: a file somebody handed in, first on its own, then with a suggestion. The bytes are a <see cref="StoredFile"/>.</summary>
internal sealed class Attachment : Aggregate<MediaVerdict, MediaAct>
{
    /// <summary>A file that belongs to no suggestion by then is forgotten.</summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromHours(24);

    private Attachment()
    {
    }

    public ActorKind OwnerKind { get; private set; }
    public Guid OwnerId { get; private set; }
    public FileKind Kind { get; private set; }
    public AttachmentUse Use { get; private set; }
    public string Hash { get; private set; } = "";
    /// <summary>Bytes.</summary>
    public long Length { get; private set; }
    public string ContentType { get; private set; } = "";
    /// <summary>Of documents only; what telephones call their pictures tells nobody anything.</summary>
    public string? Name { get; private set; }
    public string? ThumbnailHash { get; private set; }
    public int? Width { get; private set; }
    public int? Height { get; private set; }
    public double? Seconds { get; private set; }
    public int? Pages { get; private set; }
    public DateTimeOffset UploadedAt { get; private set; }
    public Guid? SuggestionId { get; private set; }
    public DateTimeOffset? AttachedAt { get; private set; }
    /// <summary>What made the check doubt it.</summary>
    public string? Finding { get; private set; }
    /// <summary>Place among the files of one act, from 0.</summary>
    public int Ordinal { get; private set; }

    protected override Lifecycle<MediaVerdict, MediaAct> Lifecycle => AttachmentLifecycle.Table;

    public static Attachment Upload(Inspected its, KeptBytes bytes, string? name, AttachmentUse use, Actor by, DateTimeOffset at)
    {
        var attachment = new Attachment
        {
            Id = NewId.At(at),
            OwnerKind = by.Kind,
            OwnerId = by.Id,
            Use = use,
            Hash = bytes.Hash,
            Length = bytes.Length,
            ThumbnailHash = bytes.ThumbnailHash,
            ContentType = its.ContentType,
            UploadedAt = at,
        };
        switch (its)
        {
            case InspectedPicture picture:
                (attachment.Kind, attachment.Width, attachment.Height) = (FileKind.Picture, picture.Width, picture.Height);
                break;
            case InspectedVoice voice:
                (attachment.Kind, attachment.Seconds) = (FileKind.Voice, Math.Round(voice.Duration.TotalSeconds, 1));
                break;
            case InspectedDocument document:
                (attachment.Kind, attachment.Pages, attachment.Name) = (FileKind.Document, document.Pages, name);
                break;
        }

        attachment.Begin(MediaAct.Upload, by, at);
        return attachment;
    }

    /// <summary>Makes it part of a suggestion, once and for all.</summary>
    public void Attach(Guid suggestion, AttachmentUse use, int ordinal, Actor by, DateTimeOffset at)
    {
        if (SuggestionId is not null) throw AttachmentErrors.AlreadyAttached.Refuse();
        (SuggestionId, Use, Ordinal, AttachedAt) = (suggestion, use, ordinal, at);
        Note("Attach", by, at);
    }

    /// <summary>What the check or a person found.</summary>
    public void Judge(MediaAct act, Actor by, DateTimeOffset at, string? reason = null)
    {
        var before = Status;
        Perform(act, by, at, reason);
        if (Status != before && by == Actor.System) Finding = reason;
    }
}

/// <summary>What the store has of one upload.</summary>
internal sealed record KeptBytes(string Hash, long Length, string? ThumbnailHash);
