using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review;

/// <summary>What the review of a contest refuses, and what to do then.</summary>
internal static class ReviewErrors
{
    public static readonly ErrorCode NotFound = new("contest-review.not-found", 404, "没有找到这项评审：大赛不存在，或尚未开始筹备评审。");
    public static readonly ErrorCode WrongPhase = new("contest-review.wrong-phase", 409, "评审当前的阶段不能进行这项操作，请刷新后查看所处阶段。");
    public static readonly ErrorCode NoContest = new("contest-review.no-contest", 409, "只有设有评审和奖项的大赛才能筹备评审，请核对专题。");
    public static readonly ErrorCode Exists = new("contest-review.exists", 409, "这项大赛已经开始筹备评审，请刷新后查看。");
    public static readonly ErrorCode RulesUnfit = new("contest-review.rules-unfit", 400, "评分规则有误，请按提示修改。");
    public static readonly ErrorCode SeedDateUnfit = new("contest-review.seed-date-unfit", 400, "种子公布的时间应在公告之后，请填写一个将来的时间。");
    public static readonly ErrorCode SeedMissing = new("contest-review.seed-missing", 409, "尚未公告抽签种子的来源，请先公告。");
    public static readonly ErrorCode SeedEarly = new("contest-review.seed-early", 409, "尚未到公告的种子公布时间，请在公布之后再开始评分。");
    public static readonly ErrorCode ListChanged = new(
        "contest-review.list-changed", 409, "种子公布之后，参评名单或评委库又有变动，抽签结果会受质疑。请重新公告一个尚未公布的种子来源。");
    public static readonly ErrorCode CollectionOpen = new("contest-review.collection-open", 409, "征集尚未截止，请在截止后再开始专家评分。");
    public static readonly ErrorCode Undecided = new("contest-review.undecided", 409, "还有参赛建议没有初审，请全部审完后再开始专家评分。");
    public static readonly ErrorCode NoEntries = new("contest-review.no-entries", 409, "没有通过初审的参赛建议，不能开始专家评分。");
    public static readonly ErrorCode DrawImpossible = new(
        "contest-review.draw-impossible", 409, "有的参赛建议没有足够的评委可抽，请在评委库中增加相应领域的评委，并请其签署保密承诺。");
    public static readonly ErrorCode ScoresMissing = new(
        "contest-review.scores-missing", 409, "还有参赛建议没有评完，请等待评委评分；评委退出的，请先补抽。");
    public static readonly ErrorCode NotFlagged = new("contest-review.not-flagged", 409, "只能为分差过大的参赛建议增加一位评委复评。");
    public static readonly ErrorCode FurtherAlready = new("contest-review.further-already", 409, "这件参赛建议已经增加过一位评委复评，不能再增加。");
    public static readonly ErrorCode MinutesMissing = new("contest-review.minutes-missing", 409, "请先记录本轮合议纪要，再结束合议。");
    public static readonly ErrorCode ScoresHidden = new("contest-review.scores-hidden", 409, "评分阶段任何人不能查看得分和排名，请在合议阶段查看。");
    public static readonly ErrorCode SecondPerson = new(
        "contest-review.second-person", 409, "您在本轮合议中认定过回避或取消过参评资格，请由另一位工作人员核对后结束合议。");
    public static readonly ErrorCode NoResult = new("contest-review.no-result", 409, "尚未形成评审结果，请在合议结束之后导出证据包。");
    public static readonly ErrorCode NothingDrawn = new("contest-review.nothing-drawn", 409, "尚未抽签，请在开始专家评分之后查看。");
}
