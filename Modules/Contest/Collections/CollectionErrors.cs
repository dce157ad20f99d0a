using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>What is refused about themed collections.</summary>
internal static class CollectionErrors
{
    public static readonly ErrorCode NotFound = new("collection.not-found", 404, "没有找到这个专题，请检查地址或代码。");
    public static readonly ErrorCode WrongState = new("collection.wrong-state", 409, "专题当前的状态不能这样操作，请刷新后查看最新状态。");
    public static readonly ErrorCode CodeTaken = new("collection.code-taken", 409, "这个页面代码已被另一个专题使用，请换一个。");
    public static readonly ErrorCode PeriodWrong = new("collection.period-wrong", 400, "截止时间须晚于开始时间，也须晚于现在，请修改后再保存。");
    public static readonly ErrorCode Doubled = new("collection.doubled", 400, "领域、问题的代码和名称不能重复，请修改后再保存。");
    public static readonly ErrorCode NothingToRead = new("collection.nothing-to-read", 400, "请填写文字：去掉不允许的内容之后，这里没有可以阅读的文字。");
    public static readonly ErrorCode PersonalData = new("collection.personal-data", 400, "公开的文字中不能有手机号码或身份证号码，请删除后再保存。");
    public static readonly ErrorCode Over = new("collection.over", 409, "征集时间已过，不能再延期或提前截止。");
    public static readonly ErrorCode NotLater = new("collection.not-later", 400, "延期后的截止时间须晚于现在的截止时间，请修改后再提交。");
    public static readonly ErrorCode EntryUnknown = new("collection.entry-unknown", 400, "点名回应的建议不在这个专题中，或已经撤回，请重新选择。");
}
