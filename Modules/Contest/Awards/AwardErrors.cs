using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>What is refused about awards, and what to do then.</summary>
internal static class AwardErrors
{
    public static readonly ErrorCode NotFound = new("award.not-found", 404, "这个专题没有开始评奖，请检查后重试。");
    public static readonly ErrorCode WrongState = new("award.wrong-state", 409, "评奖当前的状态不能这样操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NoContest = new("award.no-contest", 409, "这个专题不是大赛，不能评奖。");
    public static readonly ErrorCode AlreadyBegun = new("award.already-begun", 409, "这个大赛已经开始评奖，请刷新后查看。");
    public static readonly ErrorCode NoRanking = new("award.no-ranking", 409, "评审结果还没有形成，请在会商结束后再评奖。");
    public static readonly ErrorCode RankingAwaited = new("award.ranking-awaited", 409, "异议成立，正在重新评议，请在新的评审结果形成后再拟定奖项。");
    public static readonly ErrorCode RankingChanged = new("award.ranking-changed", 409, "评审结果已经更新，请按最新的结果重新拟定奖项。");
    public static readonly ErrorCode KindsInvalid = new("award.kinds-invalid", 400, "奖项设置有误：名称不能重复，名额合计不能超过200个，授予单位的奖项不设奖品，请核对后重试。");
    public static readonly ErrorCode PrefixTaken = new("award.prefix-taken", 409, "今年已有大赛使用这个证书字号，请换一个。");
    public static readonly ErrorCode KindUnknown = new("award.kind-unknown", 400, "没有找到所选的奖项，请刷新后重新选择。");
    public static readonly ErrorCode RecipientUnfit = new(
        "award.recipient-unfit", 400, "个人、团队的奖项请选择一件参赛建议，授予单位的奖项请选择一项转化运用，二者只能选一个。");
    public static readonly ErrorCode EntryUnfit = new("award.entry-unfit", 409, "所选的参赛建议不在评审结果中，或者已撤回、初审不通过，请重新选择。");
    public static readonly ErrorCode CaseUnfit = new("award.case-unfit", 409, "所选的转化运用没有登记、已经终止，或者不是由参赛建议促成的，请重新选择。");
    public static readonly ErrorCode QuotaExceeded = new("award.quota-exceeded", 409, "拟奖数量超过名额，请减少后再保存。");
    public static readonly ErrorCode CapExceeded = new("award.cap-exceeded", 409, "奖品价值超过上限，请调整后再保存。");
    public static readonly ErrorCode Twice = new("award.twice", 409, "同一件参赛建议、同一个人或同一项转化运用不能两次获得同一奖项，请核对后重试。");
    public static readonly ErrorCode ReasonMissing = new(
        "award.reason-missing", 409, "有名次在前或并列的参赛建议没有列入任何奖项，请写明理由；理由将随公示公开。");
    public static readonly ErrorCode Empty = new("award.empty", 409, "请先拟定至少一个奖项，再提交复核。");
    public static readonly ErrorCode OwnProposal = new("award.own-proposal", 409, "不能复核自己拟定的奖项，请由其他工作人员复核。");
    public static readonly ErrorCode NoticeRunning = new("award.notice-running", 409, "公示期还没有结束，请在公示期满后再确认。");
    public static readonly ErrorCode NoticeAltered = new("award.notice-altered", 409, "公示内容与发布时不一致，不能继续；请由审计员核查数据。");
    public static readonly ErrorCode ObjectionsOpen = new("award.objections-open", 409, "还有异议没有答复，请全部答复后再确认。");
    public static readonly ErrorCode PrizesMissing = new("award.prizes-missing", 409, "还有奖项没有登记发放情况，请全部登记后再公示发放情况。");
    public static readonly ErrorCode NoticeNotFound = new("award.notice-not-found", 404, "没有找到这份公示，请检查地址。");
    public static readonly ErrorCode TooThin = new("award.too-thin", 400, "内容过于简单，请写清楚。");
    public static readonly ErrorCode PersonalData = new("award.personal-data", 400, "公开的文字中不能有手机号码或身份证号码，请删除后再保存。");

    /// <summary>What public words may be refused for.</summary>
    public static readonly ErrorCode[] OfWords = [TooThin, PersonalData];
}
