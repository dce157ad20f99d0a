using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences.Materials;

/// <summary>What is refused about conference files, and what to do then.</summary>
internal static class MaterialErrors
{
    public static readonly ErrorCode NotFound = new("conference-file.not-found", 404, "没有找到这份会议材料，可能已撤下，请刷新后重试。");
    public static readonly ErrorCode Missing = new("conference-file.missing", 400, "请选择一个文件，放在名为 file 的表单字段中上传，每次一个。");
    public static readonly ErrorCode TooLarge = new("conference-file.too-large", 413, "文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。");
    public static readonly ErrorCode Unsuitable = new("conference-file.unsuitable", 400, "只能上传PDF文档和图片（JPG、PNG、WebP、GIF），请转换后上传。");
    public static readonly ErrorCode TooMany = new("conference-file.too-many", 409, "每项议题最多20份材料，请先撤下不需要的。");
    public static readonly ErrorCode MinutesThere = new("conference-file.minutes-there", 409, "这次会议已有一份纪要文件，请先撤下再上传；定纪要后不能更换。");
    public static readonly ErrorCode StoreUnavailable = new("conference-file.store-unavailable", 503, "文件暂时无法保存或读取，请稍后再试。");

    /// <summary>All that an upload may be refused with, whatever it is for.</summary>
    public static readonly ErrorCode[] OfUpload = [Missing, TooLarge, Unsuitable, StoreUnavailable];

    public static Refusal Refuse(this FileProblem problem) => problem switch
    {
        FileProblem.TooLarge => TooLarge.Refuse(),
        FileProblem.Empty => Unsuitable.Refuse("这是一个空文件，请重新选择。"),
        FileProblem.Heic => Unsuitable.Refuse("暂不支持 HEIC 格式的照片，请转换为JPG后上传。"),
        FileProblem.Broken => Unsuitable.Refuse("文件不完整或已损坏，请重新导出后上传。"),
        FileProblem.TooManyPixels => Unsuitable.Refuse("图片的尺寸过大，请缩小后上传。"),
        FileProblem.Encrypted => Unsuitable.Refuse("这份PDF设有密码，请取消密码后上传。"),
        FileProblem.Active => Unsuitable.Refuse("这份PDF含有脚本、内嵌文件等活动内容，请用“打印为PDF”重新导出后上传。"),
        FileProblem.TooManyPages => Unsuitable.Refuse("PDF文档不能超过100页，请只上传有关的部分。"),
        _ => Unsuitable.Refuse(),
    };
}
