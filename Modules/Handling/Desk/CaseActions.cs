using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>Which buttons a caller has on a case; the same rules that the acts enforce.</summary>
internal static class CaseActions
{
    public static IReadOnlyList<string> For(HandlingCase its, Caller caller, CaseFile file)
    {
        List<string> actions = [];
        if (caller.Is(Role.UnitOfficer) && its.LeadUnitId == caller.Unit())
        {
            Add("report", HandlingAct.Report);
            Add("draft", HandlingAct.Draft);
            Add("extend", HandlingAct.AskExtension, its.ExtensionAskedAt is null && its.ExtendedDays == 0 && its.OverdueAt is null);
            if (its.ClosedAt is null) actions.Add("assign");
            Add("submit", HandlingAct.SubmitForCheck, file.Latest is { } latest && latest.Round == its.Round && latest.UnitId == caller.Unit());
        }
        else if (caller.Is(Role.UnitOfficer) && file.CoUnits.Any(u => u.Id == caller.Unit()))
        {
            Add("opinion", HandlingAct.GiveOpinion, !file.Opinions.Any(o => o.UnitId == caller.Unit() && o.Round == its.Round));
        }

        if (!caller.Is(Role.SocialWorkOfficer)) return actions;
        Add("approve", HandlingAct.Approve, file.Latest?.DraftedBy != caller.Id);
        Add("sendBack", HandlingAct.SendBack);
        Add("grantExtension", HandlingAct.Extend, file.Waiting is { } asked && asked.AskedBy != caller.Id);
        Add("refuseExtension", HandlingAct.RefuseExtension, file.Waiting is { } waiting && waiting.AskedBy != caller.Id);
        Add("rehandle", HandlingAct.Rehandle, its.MayBeRehandled);
        return actions;

        void Add(string name, HandlingAct act, bool also = true)
        {
            if (also && HandlingLifecycle.Table.Allows(its.Status, act)) actions.Add(name);
        }
    }
}
