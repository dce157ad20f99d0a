using System.Globalization;
using Microsoft.AspNetCore.Builder;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>What the page of the list shows.</summary>
/// <param name="Outcome">The chosen one; nothing for all.</param>
/// <param name="Next">The address of the next page.</param>
internal sealed record AdoptedList(AdoptionOutcome? Outcome, IReadOnlyList<PublicAdoption> Items, string? Next);

/// <summary>转化成果的网页: the same as the API says, for people; caches ask each time here too.</summary>
internal static class ReadAdoptedPages
{
    public static void Map(Api api)
    {
        api.Pages.MapGet("/adopted", ListAsync).Says(Policies.Anyone, "网页", "建议带来的变化");
        api.Pages.MapGet("/adopted/{id}", ShowAsync).Says(Policies.Anyone, "网页", "一项转化成果");
    }

    internal static async Task<PageResult> ListAsync(
        HandlingContext db, TimeProvider time, CancellationToken ct, string? outcome = null, string? cursor = null)
    {
        AdoptionOutcome? chosen = Enum.TryParse<AdoptionOutcome>(outcome, out var wanted) && Enum.IsDefined(wanted) ? wanted : null;
        try
        {
            var page = await ReadAdopted.PageAsync(db, chosen, cursor, null, time.GetUtcNow(), ct);
            var next = page.Next is null ? null : $"/adopted?cursor={page.Next}{(chosen is null ? "" : $"&outcome={chosen}")}";
            return Page.Of<AdoptedListPage, AdoptedList>(new(chosen, page.Items, next), Freshly.Caching);
        }
        catch (Refusal)
        {
            // Somebody cut the address; people get a page that says what to do.
            return Page.NotFound("这个网址不完整，请从“建议带来的变化”第一页重新查看。");
        }
    }

    internal static async Task<PageResult> ShowAsync(string id, HandlingContext db, TimeProvider time, CancellationToken ct) =>
        Guid.TryParse(id, out var adoption) && await ReadAdopted.OneAsync(db, adoption, time.GetUtcNow(), ct) is { } its
            ? Page.Of<AdoptedPage, PublicAdoption>(its, Freshly.Caching)
            : Page.NotFound("没有找到这项转化成果，请从“建议带来的变化”重新查看。");

    public static string Day(DateTimeOffset at) => Day(Shanghai.DateOf(at));

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
