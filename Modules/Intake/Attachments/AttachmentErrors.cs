using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>What is refused about files, and what to do then.</summary>
internal static class AttachmentErrors
{
    public static readonly ErrorCode NotFound = new("file.not-found", 404, "没有找到这个文件，可能已超过24小时未使用而被清理，请重新上传。");
    public static readonly ErrorCode Missing = new("file.missing", 400, "请选择一个文件，放在名为 file 的表单字段中上传。");
    public static readonly ErrorCode OneAtATime = new("file.one-at-a-time", 400, "每次请只上传一个文件。");
    public static readonly ErrorCode Incomplete = new("file.incomplete", 400, "文件没有传完整，请检查网络后重新上传。");
    public static readonly ErrorCode TooMany = new("file.too-many", 400, "每次最多附9张图片、1段语音和3份PDF文档，请减少后重试。");
    public static readonly ErrorCode TooManyWaiting = new("file.too-many-waiting", 409, "您上传后尚未使用的文件太多，请先提交建议，或稍后再上传。");
    public static readonly ErrorCode AlreadyAttached = new("file.already-attached", 409, "这个文件已用于另一次提交，请重新上传。");
    public static readonly ErrorCode NotInReview = new("file.not-in-review", 409, "这个文件的检查结论不能这样更改，请刷新后查看。");
    public static readonly ErrorCode Withheld = new("file.withheld", 409, "这个文件正在内容检查或被认定不宜展示，暂不能查看。");
    public static readonly ErrorCode StoreUnavailable = new("file.store-unavailable", 503, "文件暂时无法保存或读取，您填写的内容请先保留，稍后再试。");

    public static readonly ErrorCode Empty = new("file.empty", 400, "这是一个空文件，请重新选择。");
    public static readonly ErrorCode TooLarge = new("file.too-large", 413, "文件过大：图片不超过20MB，语音不超过5MB，PDF文档不超过10MB，请压缩或分开后上传。");
    public static readonly ErrorCode UnknownFormat = new("file.unknown-format", 400, "只能上传图片（JPG、PNG、WebP、GIF）、语音（MP3、AAC、M4A、WAV、AMR）和PDF文档；文件按内容识别，改名无效。");
    public static readonly ErrorCode Heic = new("file.heic", 400, "暂不支持 HEIC 格式的照片，请在手机相机设置中选择“兼容性最佳”后重新拍摄，或转换为JPG后上传。");
    public static readonly ErrorCode Film = new("file.film", 400, "暂不支持视频，请改传图片或语音。");
    public static readonly ErrorCode Broken = new("file.broken", 400, "文件不完整或已损坏，请重新拍摄、录制或导出后上传。");
    public static readonly ErrorCode TooManyPixels = new("file.too-many-pixels", 400, "图片的尺寸过大，请缩小后上传。");
    public static readonly ErrorCode TooLong = new("file.too-long", 400, "语音不能超过60秒，请重新录制或分段说明。");
    public static readonly ErrorCode Encrypted = new("file.encrypted", 400, "这份PDF设有密码，请取消密码后上传。");
    public static readonly ErrorCode Active = new("file.active", 400, "这份PDF含有脚本、内嵌文件等活动内容，请用“打印为PDF”重新导出后上传。");
    public static readonly ErrorCode TooManyPages = new("file.too-many-pages", 400, "PDF文档不能超过100页，请只上传有关的部分。");

    /// <summary>All that an upload may be refused with.</summary>
    public static readonly ErrorCode[] OfUpload =
    [
        Missing, OneAtATime, Incomplete, TooManyWaiting, StoreUnavailable, Empty, TooLarge, UnknownFormat, Heic, Film, Broken,
        TooManyPixels, TooLong, Encrypted, Active, TooManyPages,
    ];

    /// <summary>All that handing in uploaded files may be refused with.</summary>
    public static readonly ErrorCode[] OfAttaching = [NotFound, AlreadyAttached, TooMany];

    public static Refusal Refuse(this FileProblem problem) => (problem switch
    {
        FileProblem.Empty => Empty,
        FileProblem.TooLarge => TooLarge,
        FileProblem.UnknownFormat => UnknownFormat,
        FileProblem.Heic => Heic,
        FileProblem.Film => Film,
        FileProblem.Broken => Broken,
        FileProblem.TooManyPixels => TooManyPixels,
        FileProblem.TooLong => TooLong,
        FileProblem.Encrypted => Encrypted,
        FileProblem.Active => Active,
        FileProblem.TooManyPages => TooManyPages,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    }).Refuse();
}
