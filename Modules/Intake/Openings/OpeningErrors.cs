using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>What is refused about openings and their papers.</summary>
internal static class OpeningErrors
{
    public static readonly ErrorCode NotFound = new("opening.not-found", 404, "没有找到这次开箱记录，请刷新后重试。");
    public static readonly ErrorCode WrongState = new("opening.wrong-state", 409, "这次开箱当前的状态不能进行这项操作，请刷新后重试。");
    public static readonly ErrorCode BoxRemoved = new("opening.box-removed", 409, "这个征集箱已经撤除，不能开箱。");
    public static readonly ErrorCode AlreadyOpen = new("opening.already-open", 409, "这个征集箱还有一次未结清的开箱，请先结清或作废后再开箱。");
    public static readonly ErrorCode InFuture = new("opening.time-in-future", 400, "时间不能晚于现在，请检查后重新填写。");
    public static readonly ErrorCode TooLongAgo = new("opening.time-too-early", 400, "时间过早，请检查后重新填写；确需补录更早的，请联系社会工作部。");
    public static readonly ErrorCode SealNoteMissing = new("opening.seal-note-missing", 400, "封签破损的，请写明情况。");
    public static readonly ErrorCode SamePerson = new("opening.same-person", 409, "开箱须由两人进行，清点的人不能同时作为第二人确认。");
    public static readonly ErrorCode CountTooSmall = new("opening.count-too-small", 409, "更正后的份数少于已经登记或作废的最大序号，请核对。");
    public static readonly ErrorCode CountSame = new("opening.count-same", 409, "份数与原来相同，无需更正；请核对后填写新的份数。");
    public static readonly ErrorCode PapersMissing = new("opening.papers-missing", 409, "还有纸质建议没有登记或作废，不能结清。");
    public static readonly ErrorCode HasPapers = new("opening.has-papers", 409, "这次开箱已经登记了建议，不能整次作废；请逐份处理后结清。");
    public static readonly ErrorCode SealNotFlagged = new("opening.seal-not-flagged", 409, "这次开箱的封签没有异常，或已经核查过。");
    public static readonly ErrorCode OrdinalOutOfRange = new("paper.ordinal-out-of-range", 409, "序号超出清点的份数；如果清点有误，请先更正份数。");
    public static readonly ErrorCode AlreadyRegistered = new("paper.already-registered", 409, "这一份已经登记过。");
    public static readonly ErrorCode AlreadyVoid = new("paper.already-void", 409, "这一份已经作废；确需登记的，请先取消作废。");
    public static readonly ErrorCode NotVoid = new("paper.not-void", 409, "这一份没有作废。");
    public static readonly ErrorCode DuplicateOfMissing = new("paper.duplicate-of-missing", 409, "重复件须指明与哪一份重复，且那一份已经登记。");
}
