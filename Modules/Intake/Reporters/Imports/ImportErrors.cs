using ZhihuiShibei.Files.Tables;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>Why a file is not taken; each says what to do about it.</summary>
internal static class ImportErrors
{
    public static readonly ErrorCode NotFound = new("import.not-found", 404, "没有找到这次批量导入。");
    public static readonly ErrorCode FileMissing = new("import.file-missing", 400, "请选择一个填好的 .xlsx 或 .csv 文件上传，字段名为 file。");
    public static readonly ErrorCode Gone = new("import.gone", 404, "导入的文件和逐行结果只保留一周，已经清除。已登记的建议可在“我（我单位）提交的建议”中查看。");
    public static readonly ErrorCode TooLarge = new("import.too-large", 400, "文件超过10 MB，请拆分成几个文件分别上传。");
    public static readonly ErrorCode TooManyRows = new("import.too-many-rows", 400, "一个文件至多一万行，请拆分成几个文件分别上传。");
    public static readonly ErrorCode Empty = new("import.empty", 400, "文件中没有可以导入的内容，请按模板填写后上传。");
    public static readonly ErrorCode HeadMissing = new("import.head-missing", 400, "没有找到表头，请下载最新模板，保留表头一行后填写。");
    public static readonly ErrorCode HeadTwice = new("import.head-twice", 400, "表头有重复的列，请删除多余的一列。");
    public static readonly ErrorCode Merged = new("import.merged-cells", 400, "表中有合并单元格，请取消合并并逐行填写。");
    public static readonly ErrorCode Extension = new("import.extension", 400, "只接受 .xlsx 或 .csv 文件，请在电子表格软件中另存为其中一种。");
    public static readonly ErrorCode NotTable = new("import.not-a-table", 400, "文件内容与扩展名不符，请在电子表格软件中打开后另存为 .xlsx 或 .csv。");
    public static readonly ErrorCode OldExcel = new("import.old-excel", 400, "这是旧版 .xls 文件，请用电子表格软件打开后另存为 .xlsx 再上传。");
    public static readonly ErrorCode Encrypted = new("import.encrypted", 400, "文件设有打开密码，请取消密码后再上传。");
    public static readonly ErrorCode Damaged = new("import.damaged", 400, "文件已损坏，无法读取，请用电子表格软件打开检查并另存后再上传。");
    public static readonly ErrorCode Bomb = new("import.bomb", 400, "文件解压后的内容异常庞大，请把内容复制到新下载的模板中再上传。");
    public static readonly ErrorCode Encoding = new("import.encoding", 400, "无法识别文件的文字编码，请另存为“CSV UTF-8”格式或 .xlsx 后再上传。");
    public static readonly ErrorCode Quote = new("import.quote", 400, "文件中的引号没有成对，请检查后重新保存，或改用 .xlsx。");
    public static readonly ErrorCode LongCell = new("import.long-cell", 400, "有单元格的文字超过32767个字符，请精简后再上传。");

    /// <summary>All of them, for the upload to declare.</summary>
    public static ErrorCode[] OfFile =>
        [FileMissing, TooLarge, TooManyRows, Empty, HeadMissing, HeadTwice, Merged, Extension, NotTable, OldExcel, Encrypted, Damaged, Bomb, Encoding, Quote, LongCell];

    public static Refusal Of(TableFault fault)
    {
        var code = fault.Problem switch
        {
            TableProblem.Empty => Empty,
            TableProblem.UnknownExtension => Extension,
            TableProblem.NotWhatItsNameSays => NotTable,
            TableProblem.OldExcel => OldExcel,
            TableProblem.Encrypted => Encrypted,
            TableProblem.TooLargeInside => Bomb,
            TableProblem.UnknownEncoding => Encoding,
            TableProblem.UnclosedQuote => Quote,
            TableProblem.CellTooLong => LongCell,
            _ => Damaged,
        };
        return code.Refuse(fault.Row is { } row ? $"第{row}行：{code.Text}" : null);
    }
}
