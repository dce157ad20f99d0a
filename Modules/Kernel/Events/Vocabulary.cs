using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Kernel.Events;

/// <summary>征集渠道: the door a suggestion came in through.</summary>
public enum Channel
{
    [Display(Name = "“智汇市北”小程序")] MiniProgram,
    [Display(Name = "市北政务网")] GovernmentWebsite,
    [Display(Name = "微市北")] WeiShibei,
    [Display(Name = "12345政务服务热线")] Hotline12345,
    [Display(Name = "人民建议征集箱")] SuggestionBox,
    [Display(Name = "直报点")] DirectReportUnit,
    [Display(Name = "特邀建议人")] InvitedSuggester,
    [Display(Name = "窗口当面提交")] Counter,
}

/// <summary>十大领域.</summary>
public enum Domain
{
    [Display(Name = "民生保障")] Livelihood,
    [Display(Name = "城市建设管理")] UrbanConstruction,
    [Display(Name = "社会治理")] SocialGovernance,
    [Display(Name = "营商环境")] BusinessEnvironment,
    [Display(Name = "商圈经济")] CommercialDistricts,
    [Display(Name = "产业发展")] Industry,
    [Display(Name = "文化旅游")] CultureAndTourism,
    [Display(Name = "安全稳定")] Safety,
    [Display(Name = "司法行政")] Justice,
    [Display(Name = "生态环境")] Environment,
}

/// <summary>十个具体方面, given where one fits.</summary>
public enum LivelihoodAspect
{
    [Display(Name = "工作就业")] Employment,
    [Display(Name = "为老服务")] ElderCare,
    [Display(Name = "教育体育")] EducationAndSports,
    [Display(Name = "看病就医")] MedicalCare,
    [Display(Name = "妇女儿童权益保护")] WomenAndChildren,
    [Display(Name = "老旧楼院改造")] OldResidentialRenewal,
    [Display(Name = "物业小区管理")] PropertyManagement,
    [Display(Name = "环境卫生")] Sanitation,
    [Display(Name = "道路交通")] RoadTraffic,
    [Display(Name = "扶贫帮弱")] HelpForTheWeak,
}

/// <summary>公开意愿; default not public. Publishing needs separate, revocable consent (个人信息保护法 25).</summary>
public enum Publicity
{
    [Display(Name = "不公开")] NotPublic,
    [Display(Name = "匿名公开")] Anonymous,
    [Display(Name = "公开")] Public,
}

/// <summary>建议人类别.</summary>
public enum SuggesterKind
{
    [Display(Name = "个人")] Person,
    [Display(Name = "法人")] LegalPerson,
    [Display(Name = "其他组织")] OtherOrganisation,
}

/// <summary>六要素: what a suggestion consists of; on paper some may be missing.</summary>
public enum SuggestionElement
{
    [Display(Name = "建议主题")] Topic,
    [Display(Name = "主要事由")] Rationale,
    [Display(Name = "对策措施")] Countermeasures,
    [Display(Name = "建议人姓名（名称）")] SuggesterName,
    [Display(Name = "联系方式")] Contact,
    [Display(Name = "基本信息")] Profile,
}

/// <summary>内容安全检查: what the text check said of a suggestion.</summary>
public enum TextVerdict
{
    [Display(Name = "待检查")] Pending,
    [Display(Name = "通过")] Pass,
    [Display(Name = "待人工复核")] Review,
    [Display(Name = "疑似违规")] Risky,
}

/// <summary>单位类别.</summary>
public enum UnitKind
{
    [Display(Name = "区委社会工作部")] SocialWorkDepartment,
    [Display(Name = "区直部门")] DistrictDepartment,
    [Display(Name = "街道")] Subdistrict,
    [Display(Name = "直报点")] DirectReportUnit,
}

/// <summary>办理决定: exactly one of four (within five working days).</summary>
public enum TriageDecision
{
    [Display(Name = "受理")] Accepted,
    [Display(Name = "留存")] Retained,
    [Display(Name = "退回")] Returned,
    [Display(Name = "转送")] Transferred,
}

/// <summary>承办角色: the lead answers the suggester; a co-handling unit gives its part to the lead.</summary>
public enum WorkRole
{
    [Display(Name = "首接（主办）单位")] Lead,
    [Display(Name = "协同单位")] CoHandling,
}

/// <summary>办理结果.</summary>
public enum HandlingResult
{
    [Display(Name = "采纳")] Adopted,
    [Display(Name = "部分采纳")] PartiallyAdopted,
    [Display(Name = "列入计划")] Planned,
    [Display(Name = "留作参考")] KeptForReference,
    [Display(Name = "不采纳")] NotAdopted,
}

/// <summary>转化去向: what became of a suggestion, beside its result.</summary>
public enum AdoptionOutcome
{
    [Display(Name = "政府重点工作")] GovernmentKeyWork,
    [Display(Name = "区办实事")] PracticalProject,
    [Display(Name = "新的措施办法")] NewMeasure,
    [Display(Name = "政策调整")] PolicyChange,
    [Display(Name = "决策参考")] DecisionReference,
}

/// <summary>督办级别, from the gentlest on.</summary>
public enum SupervisionLevel
{
    [Display(Name = "催办")] Reminder,
    [Display(Name = "黄牌预警")] YellowAlert,
    [Display(Name = "红牌预警")] RedAlert,
    [Display(Name = "挂牌督办")] ListedSupervision,
    [Display(Name = "领导摘报")] LeaderDigest,
}

/// <summary>告知方式: how a notice reached the suggester.</summary>
public enum NoticeRoute
{
    [Display(Name = "微信")] WeChat,
    [Display(Name = "电话")] Telephone,
    [Display(Name = "小程序内")] InApp,
    [Display(Name = "书信")] Paper,
}

/// <summary>征集范围提示: what a suggestion may be instead, or lack; a hint to its writer and the triage officer, never a refusal.</summary>
public enum ScopeSignal
{
    [Display(Name = "申诉求决")] GrievanceMatter,
    [Display(Name = "检举控告")] AccusationMatter,
    [Display(Name = "诉讼、仲裁、复议")] StatutoryMatter,
    [Display(Name = "咨询")] PureQuestion,
    [Display(Name = "缺少对策措施")] MissingCountermeasure,
    [Display(Name = "紧急情况")] Emergency,
}

/// <summary>参与形式.</summary>
public enum EntryForm
{
    [Display(Name = "个人")] Individual,
    [Display(Name = "团队")] Team,
    [Display(Name = "单位")] Unit,
}

/// <summary>逾期参与: what becomes of an entry after closing.</summary>
public enum LateEntries
{
    [Display(Name = "不再接收")] Refused,
    [Display(Name = "转为日常建议")] BecomeOrdinary,
}
