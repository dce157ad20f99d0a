using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ZhihuiShibei.Contest.Awards.Public;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Contest.Collections.Reading;

/// <summary>What the page shows beside what the API says.</summary>
/// <param name="Code">A QR code of the page's own address, as SVG.</param>
/// <param name="Awards">公示和获奖名单, as far as there are any.</param>
internal sealed record CollectionView(PublicCollection Its, string Code, ContestAwards Awards);

/// <summary>专题页面 <c>/zt/{code}</c>: read, shared, scanned, printed as a poster. Whatever was not published is not there.</summary>
internal static class ReadCollectionPage
{
    public static void Map(Api api) => api.Pages.MapGet("/zt/{code}", Handle).Says(Policies.Anyone, "网页", "专题页面");

    internal static async Task<PageResult> Handle(string code, ContestContext db, TimeProvider time, HttpRequest http, CancellationToken ct)
    {
        if (await ReadCollections.OneAsync(db, code, ct) is not { } its) return Page.NotFound("没有找到这个专题，请检查网址，或在“智汇市北”小程序首页的“专题征集”中查看。");
        var now = time.GetUtcNow();
        var shown = await PublicCollection.OfAsync(its, db, now, ct);
        return Page.Of<CollectionPage, CollectionView>(
            new(shown, QrSvg.Of($"{http.Scheme}://{http.Host}{http.PathBase}/zt/{its.Code}", "本页面的二维码"),
                await ContestAwards.OfAsync(db, its.Id, its.Code, now, ct)), Page.ForEveryone);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>A day where it is midnight, else day and time.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var local = Shanghai.Local(at);
        return local.TimeOfDay == TimeSpan.Zero ? Day(Shanghai.DateOf(at)) : local.ToString("yyyy年M月d日H时mm分", CultureInfo.InvariantCulture);
    }

    /// <summary>The last day, to its end; or the last minute.</summary>
    public static string Until(DateTimeOffset closesAt) => Shanghai.Local(closesAt).TimeOfDay == TimeSpan.Zero
        ? $"{Day(PublicCollection.LastDay(closesAt))}24时"
        : Moment(closesAt);
}
