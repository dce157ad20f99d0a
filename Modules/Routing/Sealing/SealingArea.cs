using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Sealing;

/// <summary>密件 in the module: endpoints; what is kept lies with the case.</summary>
internal static class SealingArea
{
    public static void MapSealing(this Api api)
    {
        ListSealed.Map(api);
        SealCase.Map(api);
        ManageSealed.Map(api);
    }
}
