using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ZhihuiShibei.Kernel.Acts;

/// <summary>Words as people read them.</summary>
public static class Chinese
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>The name in an enum value's <see cref="DisplayAttribute"/>, else the identifier.</summary>
    public static string Name(this Enum value) => Names.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? v.ToString());

    /// <summary>A title inside a sentence; one that has quotation marks of its own needs no others.</summary>
    public static string Quoted(this string title) => title.Contains('“', StringComparison.Ordinal) ? title : $"“{title}”";
}
