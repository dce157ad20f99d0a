using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Contest.Entries.EntryAct;
using static ZhihuiShibei.Contest.Entries.EntryStatus;

namespace ZhihuiShibei.Contest.Entries;

internal enum EntryStatus
{
    [Display(Name = "已参与")] Entered,
    [Display(Name = "初审通过")] Admitted,
    [Display(Name = "初审不通过")] Rejected,
    [Display(Name = "已撤回")] Withdrawn,
}

internal enum EntryAct
{
    [Display(Name = "参与")] Enter,
    [Display(Name = "撤回")] Withdraw,
    [Display(Name = "初审通过")] Admit,
    [Display(Name = "初审不通过")] Reject,
    [Display(Name = "重新初审")] Reconsider,
}

/// <summary>An entry can be taken back at any time as the suggestion it is; until closing nothing else is done with it.</summary>
internal static class EntryLifecycle
{
    public static readonly Lifecycle<EntryStatus, EntryAct> Table =
        new Lifecycle<EntryStatus, EntryAct>("contest-entry", EntryErrors.WrongState, Entered)
            .Allow(Withdraw, Withdrawn, Entered, Admitted, Rejected)
            .Allow(Admit, Admitted, Entered)
            .Allow(Reject, Rejected, Entered)
            .Allow(Reconsider, Entered, Admitted, Rejected);
}
