using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>预警: how near a due time is; the greater, the more pressing. From when on is each module's setting.</summary>
public enum Light
{
    [Display(Name = "绿灯（期限充足）")] Green,
    [Display(Name = "黄灯（临期）")] Amber,
    [Display(Name = "红灯（已超期）")] Red,
}
