using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Routing.Sealing.SealAct;
using static ZhihuiShibei.Routing.Sealing.SealStatus;

namespace ZhihuiShibei.Routing.Sealing;

/// <summary>Who may see a case.</summary>
internal enum SealStatus
{
    [Display(Name = "公开研判")] Open,
    [Display(Name = "密件")] Sealed,
}

internal enum SealAct
{
    [Display(Name = "转为密件")] Seal,
    [Display(Name = "指明被反映单位")] NameAccused,
    [Display(Name = "回避")] Recuse,
    [Display(Name = "解除密件")] Unseal,
}

/// <summary>密件: what may be an accusation is hidden, by itself or by hand, until somebody entitled finds that it is none.</summary>
internal static class SealLifecycle
{
    public static readonly Lifecycle<SealStatus, SealAct> Table =
        new Lifecycle<SealStatus, SealAct>("case-seal", SealErrors.WrongState, Open)
            .Allow(Seal, Sealed, Open)
            .Stay(NameAccused, Sealed)
            .Stay(Recuse, Sealed)
            .Allow(Unseal, Open, Sealed);
}
