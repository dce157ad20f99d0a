using System.Reflection;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Contract;

/// <summary>Every error code of the house: the static <see cref="ErrorCode"/> fields of Kernel and of each registered module.</summary>
internal sealed class ErrorCatalogue(IEnumerable<RegisteredModule> modules)
{
    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ErrorCode> Codes { get; } =
    [
        .. modules.Select(m => m.Assembly).Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(ErrorCode))
            .Select(f => (ErrorCode)f.GetValue(null)!)
            .OrderBy(c => c.Code, StringComparer.Ordinal),
    ];
}
