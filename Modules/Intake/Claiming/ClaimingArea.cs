using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Claiming;

/// <summary>What claiming adds to the module.</summary>
internal static class ClaimingArea
{
    public static void MapClaiming(Api api)
    {
        ClaimSuggestion.Map(api);
        ClaimByPhone.Map(api);
    }
}
