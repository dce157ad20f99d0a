using ZhihuiShibei.Kernel.Events;
using static ZhihuiShibei.Kernel.Events.LivelihoodAspect;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>
/// 派单目录 that a new installation starts with. No public source gives the district's own; this one follows what such offices
/// usually do and says of itself that it is to be replaced. Its codes are those of the sample departments.
/// </summary>
internal static class DispatchSeed
{
    public static readonly CatalogueVersion Version = new()
    {
        Number = 1,
        EffectiveFrom = new DateOnly(2024, 11, 28),
        Source = "演示目录（待区里提供正式派单目录后替换）",
        PublishedAt = new DateTimeOffset(2024, 11, 27, 16, 0, 0, TimeSpan.Zero),
    };

    public static readonly CatalogueLine[] Lines =
    [
        .. new (Domain? Domain, LivelihoodAspect? Aspect, string Lead, string[] CoUnits)[]
        {
            (null, Employment, "renshe", []),
            (null, ElderCare, "minzhengju", [CatalogueLine.Local]),
            (null, EducationAndSports, "jiaotiju", []),
            (null, MedicalCare, "weijianju", []),
            (null, WomenAndChildren, "minzhengju", []),
            (null, OldResidentialRenewal, "zhujianju", [CatalogueLine.Local]),
            (null, PropertyManagement, "zhujianju", [CatalogueLine.Local]),
            (null, Sanitation, "chengguanju", [CatalogueLine.Local]),
            (null, RoadTraffic, "zhujianju", ["chengguanju"]),
            (null, HelpForTheWeak, "minzhengju", [CatalogueLine.Local]),
            (Kernel.Events.Domain.Livelihood, null, "minzhengju", []),
            (Kernel.Events.Domain.UrbanConstruction, null, "zhujianju", ["chengguanju"]),
            (Kernel.Events.Domain.SocialGovernance, null, CatalogueLine.Local, ["sifaju"]),
            (Kernel.Events.Domain.BusinessEnvironment, null, "fagaiju", []),
            (Kernel.Events.Domain.CommercialDistricts, null, "shangwuju", []),
            (Kernel.Events.Domain.Industry, null, "fagaiju", []),
            (Kernel.Events.Domain.CultureAndTourism, null, "wenlvju", []),
            (Kernel.Events.Domain.Safety, null, "yingjiju", []),
            (Kernel.Events.Domain.Justice, null, "sifaju", []),
            (Kernel.Events.Domain.Environment, null, "huanbao", []),
            (null, null, CatalogueLine.Local, []),
        }.Select((l, i) => new CatalogueLine
        {
            Version = Version.Number, Number = i + 1, Domain = l.Domain, Aspect = l.Aspect, Lead = l.Lead, CoUnits = l.CoUnits,
        }),
    ];
}
