using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>密件: hidden from all but those entitled, whom it does not concern. Each act raises <see cref="SealChanged"/>.</summary>
internal sealed partial class TriageCase
{
    public SealStatus Seal { get; private set; }
    /// <summary>The unit it names; nobody of that unit may see it while it is sealed.</summary>
    public Guid? AccusedUnitId { get; private set; }
    /// <summary>Members of staff who have nothing to do with it. Nothing where there is none.</summary>
    public List<Guid>? Recused { get; private set; }

    /// <summary>转为密件. A unit that is named stays so when none is given.</summary>
    public void SealUp(string reason, Guid? accusedUnit, Actor by, DateTimeOffset at)
    {
        AccusedUnitId = accusedUnit ?? AccusedUnitId;
        Move(SealAct.Seal, by, at, reason);
    }

    /// <summary>指明被反映单位.</summary>
    public void NameAccused(Guid unit, string unitName, Actor by, DateTimeOffset at)
    {
        AccusedUnitId = unit;
        Move(SealAct.NameAccused, by, at, unitName);
    }

    /// <summary>回避: the officer sees nothing of it from now on, whether it stays sealed or is sealed once more.</summary>
    public void Recuse(string reason, Actor by, DateTimeOffset at)
    {
        Recused = [.. (Recused ?? []).Append(by.Id).Distinct()];
        Move(SealAct.Recuse, by, at, reason);
    }

    /// <summary>No work on what is sealed goes to the unit it names.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="SealErrors.AccusedUnit"/></exception>
    public void MustNotGoTo(Guid unit)
    {
        if (Seal == SealStatus.Sealed && AccusedUnitId == unit) throw SealErrors.AccusedUnit.Refuse();
    }

    /// <summary>解除密件.</summary>
    public void Unseal(string reason, Actor by, DateTimeOffset at) => Move(SealAct.Unseal, by, at, reason);

    private void Move(SealAct act, Actor by, DateTimeOffset at, string reason)
    {
        Seal = SealLifecycle.Table.Next(Seal, act);
        Note(act.ToString(), by, at, reason);
        Raise(new SealChanged(Id, Seal == SealStatus.Sealed, AccusedUnitId, Recused ?? [], at));
    }
}
