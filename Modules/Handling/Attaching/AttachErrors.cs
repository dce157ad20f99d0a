using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>What is refused about files of a case, and what to do then.</summary>
internal static class AttachErrors
{
    public static readonly ErrorCode NotFound = new("handling-file.not-found", 404, "没有找到这份文件，请刷新后重试。");
    public static readonly ErrorCode Unfit = new("handling-file.unfit", 409, "所选的附件中有的没有上传到这件建议，请重新上传后选择。");
    public static readonly ErrorCode Missing = new("handling-file.missing", 400, "请选择一个文件，放在名为 file 的表单字段中上传，每次一个。");
    public static readonly ErrorCode TooLarge = new("handling-file.too-large", 413, "文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。");
    public static readonly ErrorCode Unsuitable = new(
        "handling-file.unsuitable", 400, "只能上传完整的PDF文档和图片（JPG、PNG、WebP、GIF），不含密码和活动内容，请转换后上传。");
    public static readonly ErrorCode TooMany = new("handling-file.too-many", 409, "每件建议每个单位最多上传50份文件，请合并后上传。");
    public static readonly ErrorCode StoreUnavailable = new("handling-file.store-unavailable", 503, "文件暂时无法保存或读取，请稍后再试。");
    public static readonly ErrorCode NotMine = new("answer-file.not-found", 404, "没有找到您的这件建议或附件：受理后才有答复附件，请从“我的建议”进入。");

    public static Refusal Of(FileProblem problem) => problem switch
    {
        FileProblem.Missing => Missing.Refuse(),
        FileProblem.Cut => Missing.Refuse("文件没有传完整，请检查网络后重新上传。"),
        FileProblem.TooLarge => TooLarge.Refuse(),
        FileProblem.Empty => Unsuitable.Refuse("这是一个空文件，请重新选择。"),
        _ => Unsuitable.Refuse(),
    };
}
