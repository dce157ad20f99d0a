using ZhihuiShibei.Files.Tables;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>Why a file with a catalogue is not taken; each says what to do about it.</summary>
internal static class CatalogueFileErrors
{
    public static readonly ErrorCode Missing = new("dispatch-catalogue.file-missing", 400, "请选择一个 .xlsx 或 .csv 文件上传，字段名为 file，不超过2 MB。");
    public static readonly ErrorCode Unreadable = new("dispatch-catalogue.file-unreadable", 400, "文件无法读取，请先导出现行目录，在其上修改后导入。");
    public static readonly ErrorCode DateWrong = new("dispatch-catalogue.date-wrong", 400, "请填写施行日期，格式如 2027-12-01，可写在表中或随文件一起提交。");
    public static readonly ErrorCode SourceMissing = new("dispatch-catalogue.source-missing", 400, "请填写来源或说明，200字以内，可写在表中或随文件一起提交。");

    public static Refusal Of(TableFault fault) => Unreadable.Refuse((fault.Row is { } row ? $"第{row}行：" : "") + fault.Problem switch
    {
        TableProblem.Empty => "文件中没有内容，请重新选择。",
        TableProblem.UnknownExtension => "只接受 .xlsx 或 .csv 文件，请另存为其中一种。",
        TableProblem.NotWhatItsNameSays => "文件内容与扩展名不符，请打开后另存为 .xlsx 或 .csv。",
        TableProblem.OldExcel => "这是旧版 .xls 文件，请另存为 .xlsx 再导入。",
        TableProblem.Encrypted => "文件设有打开密码，请取消密码后再导入。",
        TableProblem.TooLargeInside => "文件解压后的内容异常庞大，请重新导出目录后修改。",
        TableProblem.UnknownEncoding => "无法识别文字编码，请另存为“CSV UTF-8”或 .xlsx。",
        TableProblem.UnclosedQuote => "引号没有成对，请检查后重新保存，或改用 .xlsx。",
        TableProblem.CellTooLong => "有单元格的文字过长，请精简后再导入。",
        _ => "文件已损坏，请打开检查并另存后再导入。",
    });
}
