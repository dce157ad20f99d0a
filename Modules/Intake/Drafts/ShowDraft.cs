using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Drafts;

/// <summary>取回草稿, as it was saved last, on whatever device.</summary>
internal static class ShowDraft
{
    public sealed record Response(
        Guid Id, [property: Description("保存时的内容。")] JsonElement Content,
        [property: Description("修订号，保存时带上。")] int Revision, DateTimeOffset UpdatedAt);

    public static void Map(Api api) => api.Mini.MapGet("/drafts/{id:guid}", Handle)
        .Says(Policies.Resident, "草稿", "取回草稿")
        .Refuses(DraftErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, PersonalDataCipher cipher, Caller caller, CancellationToken ct) =>
        await db.Set<Draft>().AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == caller.Id && d.Id == id, ct) is { } draft
            ? Shown(draft, cipher)
            : throw DraftErrors.NotFound.Refuse();

    internal static Response Shown(Draft draft, PersonalDataCipher cipher)
    {
        using var content = JsonDocument.Parse(draft.Read(cipher));
        return new(draft.Id, content.RootElement.Clone(), draft.Revision, draft.UpdatedAt);
    }
}

/// <summary>我的草稿, the last changed first; at most as many as may be kept.</summary>
internal static class ListDrafts
{
    public sealed record Item(
        Guid Id, [property: Description("草稿中的建议主题，可能没有。")] string? Topic, [property: Description("修订号，保存时带上。")] int Revision,
        [property: Description("内容的字节数。")] int Size, DateTimeOffset UpdatedAt);

    public sealed record Response([property: Description("草稿，不分页。")] IReadOnlyList<Item> Items);

    public static void Map(Api api) => api.Mini.MapGet("/drafts", Handle)
        .Says(Policies.Resident, "草稿", "我的草稿", "最近修改的在前，最多20份；最后一次修改90天后自动删除。");

    internal static async Task<Response> Handle(IntakeContext db, PersonalDataCipher cipher, Caller caller, CancellationToken ct)
    {
        var drafts = await db.Set<Draft>().AsNoTracking().Where(d => d.AccountId == caller.Id).OrderByDescending(d => d.UpdatedAt).ToListAsync(ct);
        return new([.. drafts.Select(d => new Item(d.Id, TopicOf(d.Read(cipher)), d.Revision, d.Size, d.UpdatedAt))]);
    }

    private static string? TopicOf(byte[] content)
    {
        using var page = JsonDocument.Parse(content);
        return page.RootElement.TryGetProperty("topic", out var topic) && topic.ValueKind == JsonValueKind.String ? topic.GetString() : null;
    }
}

/// <summary>删除草稿; one that is not there is deleted already.</summary>
internal static class DeleteDraft
{
    public static void Map(Api api) => api.Mini.MapDelete("/drafts/{id:guid}", Handle)
        .Says(Policies.Resident, "草稿", "删除草稿");

    internal static async Task<NoContent> Handle(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        await db.Set<Draft>().Where(d => d.AccountId == caller.Id && d.Id == id).ExecuteDeleteAsync(ct);
        return TypedResults.NoContent();
    }
}
