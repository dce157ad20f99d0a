using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Reporting;

/// <summary>Section <c>Reporting</c>.</summary>
internal sealed class ReportingSettings
{
    /// <summary>小数值不公开: what is not zero and smaller than this is hidden from the public.</summary>
    [Range(2, 100)]
    public int SmallestCell { get; set; } = 5;

    /// <summary>Seconds after which the overview page loads itself anew.</summary>
    [Range(10, 3600)]
    public int OverviewRefresh { get; set; } = 60;

    /// <summary>Under which licence the open data are given away, in words.</summary>
    public string Licence { get; set; } = "可自由使用、转载和加工，须注明来源“青岛市市北区人民建议征集”和更新时间（演示授权条款，以本区正式公布的为准）。";
}
