using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>答复模板: words for one result, in force from a day on until a later version is. Never changed; out of use by a version that says so.</summary>
internal sealed class AnswerTemplate
{
    public required string Code { get; init; }
    /// <summary>1, 2, … of the code; 0 for what the product brings.</summary>
    public required int Version { get; init; }
    public required HandlingResult Result { get; init; }
    public required string Name { get; init; }
    public required string Done { get; init; }
    public required string DoneBy { get; init; }
    public required string Next { get; init; }
    public string? WhyNot { get; init; }
    public string? Basis { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    public bool Active { get; init; } = true;
    public DateTimeOffset SavedAt { get; init; }
    public Guid SavedBy { get; init; }
}

/// <summary>All templates with their versions.</summary>
internal sealed class TemplateBook(IReadOnlyList<AnswerTemplate> all)
{
    /// <summary>By code, the latest version first.</summary>
    public IEnumerable<IGrouping<string, AnswerTemplate>> Templates => all
        .OrderBy(t => t.Result).ThenBy(t => t.Code, StringComparer.Ordinal).ThenByDescending(t => t.EffectiveFrom).ThenByDescending(t => t.Version)
        .GroupBy(t => t.Code);

    public static async Task<TemplateBook> ReadAsync(HandlingContext db, CancellationToken ct) =>
        new([.. BuiltInTemplates.All, .. await db.Set<AnswerTemplate>().AsNoTracking().ToListAsync(ct)]);

    /// <summary>Of versions with the latest first, the one in force on a day; nothing before the first, and nothing out of use.</summary>
    public static AnswerTemplate? InForce(IEnumerable<AnswerTemplate> versions, DateOnly day) =>
        versions.FirstOrDefault(t => t.EffectiveFrom <= day) is { Active: true } its ? its : null;
}
