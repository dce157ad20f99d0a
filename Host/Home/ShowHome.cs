using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Host.Home;

/// <summary>首页: the site's front door.</summary>
internal static class ShowHome
{
    public static void Map(Api api) => api.Pages.MapGet("/", Handle).Says(Policies.Anyone, "网页", "首页");

    internal static PageResult Handle() => Page.Of<HomePage, Nothing>(default, Page.ForEveryone);

    /// <summary>The page shows the same to everyone.</summary>
    internal readonly record struct Nothing;
}
