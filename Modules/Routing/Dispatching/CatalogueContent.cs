using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>The lines of a catalogue as they are published and exported: what comes out can be put in again.</summary>
internal static class CatalogueContent
{
    public sealed record Line(
        [property: Description("领域；不填则不限。")] Domain? Domain,
        [property: Description("具体方面；不填则不限。")] LivelihoodAspect? Aspect,
        [property: Description("街道代码；不填则不限。")]
        [property: StringLength(9, ErrorMessage = "街道代码不正确。")]
        string? SubdistrictCode,
        [property: Description("首接单位代码；属地街道填 @place。")]
        [property: Required(ErrorMessage = "请填写首接单位代码。"), StringLength(Limits.Code, ErrorMessage = "单位代码不正确。")]
        string Lead,
        [property: Description("协同单位代码，最多10个；属地街道填 @place。")]
        [property: MaxLength(Limits.CoUnits, ErrorMessage = "协同单位最多10个。")]
        IReadOnlyList<string>? CoUnits = null,
        [property: Description("依据，如权责清单的条目，200字以内。")]
        [property: StringLength(Limits.Basis, ErrorMessage = "依据请控制在200字以内。")]
        string? Basis = null)
    {
        internal static Line Of(CatalogueLine its) => new(its.Domain, its.Aspect, its.SubdistrictCode, its.Lead, its.CoUnits, its.Basis);
    }
}
