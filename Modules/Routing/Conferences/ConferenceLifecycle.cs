using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Routing.Conferences.ConferenceAct;
using static ZhihuiShibei.Routing.Conferences.ConferenceStatus;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>Where a meeting of the joint conference stands.</summary>
internal enum ConferenceStatus
{
    [Display(Name = "筹备中")] Planned,
    [Display(Name = "已召开")] Held,
    [Display(Name = "已定纪要")] Closed,
    [Display(Name = "已取消")] Cancelled,
}

internal enum ConferenceAct
{
    [Display(Name = "召集")] Convene,
    [Display(Name = "调整安排")] Arrange,
    [Display(Name = "列入议题")] PutOnAgenda,
    [Display(Name = "撤下议题")] TakeOffAgenda,
    [Display(Name = "召开")] Hold,
    [Display(Name = "作出裁定")] Rule,
    [Display(Name = "暂缓裁定")] Defer,
    [Display(Name = "定纪要")] Close,
    [Display(Name = "取消")] Cancel,
    [Display(Name = "上传材料")] AddMaterial,
    [Display(Name = "上传纪要文件")] AddMinutesFile,
    [Display(Name = "撤下材料")] RemoveFile,
}

/// <summary>联席会议: prepared, held, its rulings made, its minutes fixed. What is not held can be called off; what was held cannot.</summary>
internal static class ConferenceLifecycle
{
    public static readonly Lifecycle<ConferenceStatus, ConferenceAct> Table =
        new Lifecycle<ConferenceStatus, ConferenceAct>("conference", ConferenceErrors.WrongState, Planned)
            .Stay(Arrange, Planned)
            .Stay(PutOnAgenda, Planned)
            .Stay(TakeOffAgenda, Planned)
            .Stay(AddMaterial, Planned, Held)
            .Stay(AddMinutesFile, Held, Closed)
            .Stay(RemoveFile, Planned, Held)
            .Allow(Hold, Held, Planned)
            .Stay(Rule, Held)
            .Stay(Defer, Held)
            .Allow(Close, Closed, Held)
            .Allow(Cancel, Cancelled, Planned);
}
