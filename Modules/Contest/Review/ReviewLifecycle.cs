using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Contest.Review.ReviewAct;

namespace ZhihuiShibei.Contest.Review;

/// <summary>评审阶段: exactly one at a time carries all rights.</summary>
internal enum ReviewPhase
{
    [Display(Name = "评审准备")] Preparing,
    [Display(Name = "初审")] Preliminary,
    [Display(Name = "专家评分")] Scoring,
    [Display(Name = "合议")] Deliberation,
    [Display(Name = "提出获奖名单")] Proposal,
    [Display(Name = "评审结束")] Concluded,
}

internal enum ReviewAct
{
    [Display(Name = "筹备评审")] Prepare,
    [Display(Name = "设定评分规则")] SetRules,
    [Display(Name = "公告抽签种子来源")] AnnounceSeed,
    [Display(Name = "调整评委库")] ChangeJurors,
    [Display(Name = "签署保密承诺")] Pledge,
    [Display(Name = "申报关联单位")] DeclareRelations,
    [Display(Name = "开始初审")] StartPreliminary,
    [Display(Name = "初审")] Examine,
    [Display(Name = "开始专家评分")] StartScoring,
    [Display(Name = "评分")] Score,
    [Display(Name = "回避")] Recuse,
    [Display(Name = "补抽评委")] Redraw,
    [Display(Name = "开始合议")] StartDeliberation,
    [Display(Name = "增加评委复评")] AskFurther,
    [Display(Name = "复评评分")] ScoreFurther,
    [Display(Name = "取消参评资格")] Exclude,
    [Display(Name = "记录合议纪要")] RecordMinutes,
    [Display(Name = "合议结束")] CloseDeliberation,
    [Display(Name = "重新合议")] ReopenDeliberation,
    [Display(Name = "评审结束")] Conclude,
}

/// <summary>
/// 评审的各个阶段. Rules and the source of the seed are fixed before anybody scores; scores are given in one phase, results made in
/// the next; what an upheld objection asks for is done by deliberating anew, never beside it.
/// </summary>
internal static class ReviewLifecycle
{
    public static readonly Lifecycle<ReviewPhase, ReviewAct> Table =
        new Lifecycle<ReviewPhase, ReviewAct>("contest-review", ReviewErrors.WrongPhase, ReviewPhase.Preparing)
            .Stay(SetRules, ReviewPhase.Preparing, ReviewPhase.Preliminary)
            .Stay(AnnounceSeed, ReviewPhase.Preparing, ReviewPhase.Preliminary)
            .Stay(ChangeJurors, ReviewPhase.Preparing, ReviewPhase.Preliminary, ReviewPhase.Scoring, ReviewPhase.Deliberation)
            .Stay(Pledge, ReviewPhase.Preparing, ReviewPhase.Preliminary, ReviewPhase.Scoring, ReviewPhase.Deliberation)
            .Stay(DeclareRelations, ReviewPhase.Preparing, ReviewPhase.Preliminary)
            .Allow(StartPreliminary, ReviewPhase.Preliminary, ReviewPhase.Preparing)
            .Stay(Examine, ReviewPhase.Preliminary)
            .Allow(StartScoring, ReviewPhase.Scoring, ReviewPhase.Preliminary)
            .Stay(Score, ReviewPhase.Scoring)
            .Stay(Recuse, ReviewPhase.Scoring, ReviewPhase.Deliberation)
            .Stay(Redraw, ReviewPhase.Scoring, ReviewPhase.Deliberation)
            .Allow(StartDeliberation, ReviewPhase.Deliberation, ReviewPhase.Scoring)
            .Stay(AskFurther, ReviewPhase.Deliberation)
            .Stay(ScoreFurther, ReviewPhase.Deliberation)
            .Stay(Exclude, ReviewPhase.Deliberation)
            .Stay(RecordMinutes, ReviewPhase.Deliberation)
            .Allow(CloseDeliberation, ReviewPhase.Proposal, ReviewPhase.Deliberation)
            .Allow(ReopenDeliberation, ReviewPhase.Deliberation, ReviewPhase.Proposal)
            .Allow(Conclude, ReviewPhase.Concluded, ReviewPhase.Proposal);
}
