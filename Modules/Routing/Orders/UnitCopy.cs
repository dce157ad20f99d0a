using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>Routing's own copy of a unit, kept by <see cref="UnitSaved"/>.</summary>
internal sealed class UnitCopy
{
    public Guid Id { get; init; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public UnitKind Kind { get; set; }
    public bool Closed { get; set; }
}
