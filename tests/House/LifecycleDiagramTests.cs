using System.Reflection;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Tests.House;

/// <summary>The diagrams in docs/lifecycles are drawn from the tables that the code moves by.</summary>
internal sealed class LifecycleDiagramTests
{
    private static IEnumerable<object> Tables => TheHouse.Modules.Select(m => m.Assembly).Append(TheHouse.Kernel).SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(Lifecycle<,>))
        .Select(f => f.GetValue(null)!).OrderBy(t => (string)((dynamic)t).Name);

    [Test]
    public void Every_diagram_is_the_table()
    {
        Assert.That(Tables.Count(), Is.GreaterThanOrEqualTo(5));
        foreach (dynamic table in Tables)
            TheHouse.Hold($"docs/lifecycles/{table.Name}.md", $"# {table.Name}\n\nDrawn from the transition table in the code; `UPDATE_GOLDEN=1 ./dev test` draws it anew.\n\n```mermaid\n{table.ToMermaid()}```\n");
    }
}
