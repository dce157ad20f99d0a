using ZhihuiShibei.Kernel.Events;
using static ZhihuiShibei.Kernel.Events.TriageDecision;

namespace ZhihuiShibei.Routing.Catalogue;

/// <summary>The reasons and doors a new installation starts with; the migration puts them in, afterwards the table speaks.</summary>
internal static class CatalogueSeed
{
    private const string NotASuggestion = "您反映的“{主题}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。";
    private const string Incomplete = "您的建议“{主题}”内容还不完整，现予退回。欢迎您补充完整后重新提交。";

    public static readonly Door[] Doors =
    [
        new() { Code = "discipline", Position = 1, Name = "纪检监察机关", HowTo = "检举控告请向有管理权限的纪检监察机关反映，可拨打12388举报电话。" },
        new() { Code = "petition", Position = 2, Name = "12345政务服务热线或信访部门", HowTo = "个人诉求可拨打12345，或向信访部门提出。" },
        new() { Code = "court", Position = 3, Name = "人民法院", HowTo = "可拨打12368诉讼服务热线咨询立案事宜。" },
        new() { Code = "labour-arbitration", Position = 4, Name = "劳动人事争议仲裁机构", HowTo = "可拨打12333咨询仲裁申请事宜。" },
        new() { Code = "reconsideration", Position = 5, Name = "行政复议机关", HowTo = "请向作出行政行为机关所属的人民政府申请行政复议，注意法定申请期限。" },
        new() { Code = "emergency", Position = 6, Name = "110、119、120", HowTo = "遇有危险或紧急情况，请立即拨打110（报警）、119（火警）或120（急救）。" },
        new() { Code = "owner", Position = 7, Name = "有权处理的单位", HowTo = "这件事由该单位负责，请直接向其提出。", NeedsOrgan = true },
    ];

    public static readonly Reason[] Reasons =
    [
        new() { Code = Reason.InScope, Decision = Accepted, Position = 1, Name = "属于征集范围，予以受理",
            Template = "您的建议“{主题}”已受理，交由{单位}办理，将在{期限}内办结并答复您。感谢您为市北发展建言献策。" },
        new() { Code = "taken-up-again", Decision = Accepted, Position = 2, Name = "留存的建议条件成熟，重新启用",
            Template = "您此前留存的建议“{主题}”现已具备办理条件，予以受理，交由{单位}办理，将在{期限}内办结并答复您。" },
        new() { Code = Reason.Merged, Decision = Accepted, Position = 3, Name = "与同类建议并案受理", SystemOnly = true,
            Template = "您的建议“{主题}”已受理，与他人提出的同类建议一并交由{单位}办理，将在{期限}内办结并答复您。感谢您为市北发展建言献策。" },
        new() { Code = "not-ripe", Decision = Retained, Position = 1, Name = "现阶段条件尚不成熟",
            Template = "您的建议“{主题}”有参考价值，但现阶段条件尚不成熟，我们已留存，条件具备时将重新研究。感谢您的支持。" },
        new() { Code = "already-planned", Decision = Retained, Position = 2, Name = "相关工作已在推进",
            Template = "您的建议“{主题}”与正在推进的工作一致，我们已留存供工作参考。感谢您的支持。" },
        new() { Code = "reference", Decision = Retained, Position = 3, Name = "供决策参考",
            Template = "您的建议“{主题}”已留存，供决策参考。感谢您的支持。" },
        new() { Code = "accusation", Decision = Returned, Position = 1, Name = "属于检举控告", DoorCode = "discipline", Template = NotASuggestion },
        new() { Code = "grievance", Decision = Returned, Position = 2, Name = "属于个人申诉求决", DoorCode = "petition", Template = NotASuggestion },
        new() { Code = "litigation", Decision = Returned, Position = 3, Name = "应当通过诉讼解决", DoorCode = "court", Template = NotASuggestion },
        new() { Code = "labour-dispute", Decision = Returned, Position = 4, Name = "属于劳动人事争议", DoorCode = "labour-arbitration",
            Template = NotASuggestion },
        new() { Code = "disputed-act", Decision = Returned, Position = 5, Name = "应当通过行政复议解决", DoorCode = "reconsideration",
            Template = NotASuggestion },
        new() { Code = "emergency", Decision = Returned, Position = 6, Name = "属于紧急求助", DoorCode = "emergency", Template = NotASuggestion },
        new() { Code = "not-this-district", Decision = Returned, Position = 7, Name = "不属于本区事权", DoorCode = "owner",
            Template = "您的建议“{主题}”不属于市北区的职权范围，现予退回，请向{机关}提出。感谢您的关心。" },
        new() { Code = "no-countermeasure", Decision = Returned, Position = 8, Name = "没有对策措施", Template = Incomplete },
        new() { Code = "unclear", Decision = Returned, Position = 9, Name = "内容不明确", Template = Incomplete },
        new() { Code = Reason.SupplementLapsed, Decision = Returned, Position = 10, Name = "逾期未补正", SystemOnly = true,
            Template = "我们没有在期限内收到您对“{主题}”的补充材料，这件建议先予退回。欢迎您准备好后随时重新提交，我们会认真办理。" },
        new() { Code = "higher-authority", Decision = Transferred, Position = 1, Name = "属于上级机关职权",
            Template = "您的建议“{主题}”属于{机关}的职权范围，我们已转送该机关研究，并将跟踪办理情况。" },
        new() { Code = "vertical-organ", Decision = Transferred, Position = 2, Name = "属于垂直管理机关职权",
            Template = "您的建议“{主题}”属于{机关}的职权范围，我们已转送该机关研究，并将跟踪办理情况。" },
        new() { Code = "other-organ", Decision = Transferred, Position = 3, Name = "属于区外其他机关职权",
            Template = "您的建议“{主题}”属于{机关}的职权范围，我们已转送该机关研究，并将跟踪办理情况。" },
    ];
}
