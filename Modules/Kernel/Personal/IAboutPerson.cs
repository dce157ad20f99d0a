using System.ComponentModel;
using System.Globalization;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>
/// 查阅、复制 (个人信息保护法 45): what one module keeps about the holder of an account. Each module that keeps anything registers
/// one; the one endpoint of the export asks all of them, so that no module reads another's tables and none can be forgotten
/// where the export is written. See decision 0017.
/// </summary>
public interface IAboutPerson
{
    /// <summary>Where the module's part stands in the export; lowest first.</summary>
    int Place { get; }

    /// <summary>The people in the vault that stand for this account in the module, beside the account itself.</summary>
    Task<IReadOnlyList<Guid>> PersonsAsync(Guid accountId, CancellationToken ct);

    /// <summary>All the module keeps about the account, in words its holder understands.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="people">The people named by all modules, in clear; erased ones are missing.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<AboutSection>> TellAsync(Guid accountId, IReadOnlyDictionary<Guid, PersonalData> people, CancellationToken ct);
}

/// <summary>One kind of things kept, such as suggestions or messages.</summary>
public sealed record AboutSection(
    [property: Description("类别代码，不会改变。")] string Code,
    [property: Description("类别名称。")] string Title,
    [property: Description("各项记录。")] IReadOnlyList<AboutItem> Items);

/// <summary>One thing kept.</summary>
public sealed record AboutItem(
    [property: Description("时间。")] DateTimeOffset At,
    [property: Description("一句话。")] string Title,
    [property: Description("具体内容。")] IReadOnlyList<AboutField> Fields);

/// <summary>One value, with its name in Chinese.</summary>
public sealed record AboutField([property: Description("名称。")] string Label, [property: Description("内容。")] string Value)
{
    /// <summary>An instant as people read it.</summary>
    public static string Time(DateTimeOffset at) => Shanghai.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The fields that have a value.</summary>
    public static IReadOnlyList<AboutField> Of(params IEnumerable<(string Label, string? Value)> fields) =>
        [.. fields.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new AboutField(f.Label, f.Value!))];
}
