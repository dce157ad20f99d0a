using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ZhihuiShibei.Kernel.Acts;

/// <summary>What people read for a value of an enum: the name in its <see cref="DisplayAttribute"/>, else the identifier.</summary>
public static class Chinese
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public static string Name(this Enum value) => Names.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? v.ToString());
}
