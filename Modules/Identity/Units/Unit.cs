using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Identity.Units;

/// <summary>单位: a department, a subdistrict or a direct-report point that handles or reports. Others keep its name as a copy.</summary>
internal sealed class Unit : Aggregate
{
    public const int MaxNameLength = 60;
    public const int MaxCodeLength = 20;

    private Unit()
    {
    }

    public Unit(string code, string name, UnitKind kind, Actor by, DateTimeOffset now)
    {
        Id = NewId.At(now);
        (Code, Name, Kind) = (code, name, kind);
        Note("Create", by, now);
        RaiseSaved();
    }

    /// <summary>Stable and unique: the division code of a subdistrict, a short word otherwise.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    /// <summary>Closed units keep their history and get nothing new.</summary>
    public bool Closed { get; private set; }

    public void Rename(string name, Actor by, DateTimeOffset now)
    {
        if (name == Name) return;
        Note("Rename", by, now, $"{Name} → {name}");
        Name = name;
        RaiseSaved();
    }

    public void Close(bool closed, Actor by, DateTimeOffset now)
    {
        if (closed == Closed) return;
        Closed = closed;
        Note(closed ? "Close" : "Reopen", by, now);
        RaiseSaved();
    }

    private void RaiseSaved() => Raise(new UnitSaved(Id, Code, Name, Kind, Closed));
}
