using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Texts;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>What any of the four decisions may be refused with beside its own.</summary>
internal static class DeskErrors
{
    public static readonly ErrorCode[] OfWords = [HoldErrors.Held, TextErrors.UnknownVariable, TextErrors.TooLong];
}
