using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Prizes;

/// <summary>What the prize ledger refuses.</summary>
internal static class PrizeErrors
{
    public static readonly ErrorCode AwardNotFound = new("prize.award-not-found", 404, "没有找到这个奖项，请刷新后重试。");
    public static readonly ErrorCode NotFound = new("prize.not-found", 404, "没有找到这条发放登记，请刷新后重试。");
    public static readonly ErrorCode AlreadyRecorded = new("prize.already-recorded", 409, "这个奖项已经登记发放，有误的请先作废原登记。");
    public static readonly ErrorCode ReceiptMissing = new("prize.receipt-missing", 409, "请先上传签收单或颁发照片，并写明方式和领取人。放弃的请写明原因。");
    public static readonly ErrorCode AmountExceeded = new("prize.amount-exceeded", 409, "发放的价值超过该奖项的上限，请核对后重试。");
    public static readonly ErrorCode DateInvalid = new("prize.date-invalid", 400, "发放日期须在确认获奖当天至今天之间，请核对后重新填写。");
    public static readonly ErrorCode FileNotFound = new("prize-file.not-found", 404, "没有找到这份文件，请刷新后重试。");
    public static readonly ErrorCode FileMissing = new("prize-file.missing", 400, "请选择一个文件，放在名为 file 的表单字段中上传，每次一个。");
    public static readonly ErrorCode FileTooLarge = new("prize-file.too-large", 413, "文件过大：图片不超过20MB，PDF文档不超过10MB，请压缩或分开后上传。");
    public static readonly ErrorCode FileUnsuitable = new(
        "prize-file.unsuitable", 400, "只能上传完整的PDF文档和图片（JPG、PNG、WebP、GIF），不含密码和活动内容，请转换后上传。");
    public static readonly ErrorCode StoreUnavailable = new("prize-file.store-unavailable", 503, "文件暂时无法保存或读取，请稍后再试。");

    public static Refusal Refuse(this FileProblem problem) => problem switch
    {
        FileProblem.Missing => FileMissing.Refuse(),
        FileProblem.Cut => FileMissing.Refuse("文件没有传完整，请检查网络后重新上传。"),
        FileProblem.TooLarge => FileTooLarge.Refuse(),
        FileProblem.Empty => FileUnsuitable.Refuse("这是一个空文件，请重新选择。"),
        _ => FileUnsuitable.Refuse(),
    };
}
