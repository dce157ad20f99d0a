using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>The three textual elements of a suggestion with what they are about.</summary>
internal sealed record Writing(string Topic, string Rationale, string Countermeasures, Domain Domain, LivelihoodAspect? Aspect, Community Place, string Subdistrict);

/// <summary>Writes suggestions a resident of 市北区 might write, some 400 characters each; the same seed gives the same texts.</summary>
internal sealed class Texts(Random random)
{
    private sealed record Theme(Domain Domain, LivelihoodAspect? Aspect, string[] Things, string[] Troubles, string[] Remedies);

    private static readonly Theme[] Themes =
    [
        new(Domain.Livelihood, LivelihoodAspect.ElderCare, ["助老扶手", "社区食堂", "适老化坐便", "日间照料室"],
            ["楼里七十岁以上的老人占了一半，上下楼很不方便", "子女白天上班，老人午饭常常凑合", "去年冬天有两位老人在楼道摔伤"],
            ["由街道牵头，分批加装并定期检修", "与周边餐饮企业合作，给七十岁以上老人优惠", "利用闲置的居委会用房改造，志愿者轮流值守"]),
        new(Domain.Livelihood, LivelihoodAspect.OldResidentialRenewal, ["楼道照明", "雨污分流管道", "外墙保温层", "单元门禁"],
            ["楼院建于上世纪八十年代，管线老化严重", "一到雨季低层住户就反水", "墙皮脱落，孩子从下面经过很危险"],
            ["列入老旧楼院改造计划，先急后缓", "改造前召开居民议事会，方案上墙公示", "完工后移交物业，明确维修基金的使用办法"]),
        new(Domain.UrbanConstruction, LivelihoodAspect.RoadTraffic, ["过街天桥", "潮汐停车位", "非机动车道", "公交港湾"],
            ["早晚高峰车流量大，学生过马路要等三个灯", "路边停车占了半条车道", "电动车与行人混行，经常刮碰"],
            ["建议交警与城管联合勘查，重新划线", "错时共享周边单位的停车场", "增设护栏和隔离柱，夜间有反光标识"]),
        new(Domain.SocialGovernance, LivelihoodAspect.PropertyManagement, ["业主委员会", "物业收费公示", "电动车充电棚", "快递柜"],
            ["物业收支多年没有公示，居民意见很大", "飞线充电屡禁不止，存在火灾隐患", "快递堆在楼门口，风吹雨淋"],
            ["社区党委指导成立业委会，每季度公示账目", "引入第三方运营，价格听证后确定", "在小区入口统一设置，物业负责日常管理"]),
        new(Domain.Environment, LivelihoodAspect.Sanitation, ["分类垃圾房", "口袋公园", "河道绿化带", "公共厕所"],
            ["夏天异味大，周边居民不敢开窗", "空地长期堆放杂物，蚊虫滋生", "周末游客多，设施明显不够用"],
            ["增加清运频次，安装除臭装置", "见缝插绿，种植耐盐碱的本地树种", "延长开放时间，安排专人保洁"]),
        new(Domain.CommercialDistricts, null, ["台东步行街夜市", "啤酒街灯光", "社区便民集市", "小店改造补贴"],
            ["客流集中在节假日，平日商户经营困难", "摊位摆放随意，消防通道被占", "外地游客反映找不到停车和卫生间"],
            ["统一规划摊位和导视牌", "推出联票，与周边景点和地铁站联动", "对老字号店铺的门头改造给予补贴"]),
        new(Domain.Livelihood, LivelihoodAspect.EducationAndSports, ["课后托管", "学校操场开放", "儿童图书角", "健身路径"],
            ["三点半放学无人接，双职工家庭很为难", "周边没有成片的运动场地", "设施损坏后长时间无人修理"],
            ["由学校与社区合办，适当收取成本费用", "周末向居民开放，购买公众责任保险", "设置报修二维码，一周内回应"]),
    ];

    private static readonly string[] Openings = ["我在本社区居住多年，", "我是一名退休职工，", "我们几位邻居商量后认为，", "通过走访周边楼院，我了解到，", "作为一名社区志愿者，"];
    private static readonly string[] Closings = ["希望有关部门实地看一看。", "如能落实，受益的居民不下千人。", "我们愿意参与监督和维护。", "建议先选一两处试点，再逐步推开。"];

    public Writing Write()
    {
        var theme = One(Themes);
        var subdistrict = One(Divisions.Subdistricts);
        var place = One(subdistrict.Communities);
        var thing = One(theme.Things);
        return new(
            $"关于在{place.Name}完善{thing}的建议",
            $"{One(Openings)}{subdistrict.Name}{place.Name}一带的{thing}问题比较突出。{One(theme.Troubles)}；{One(theme.Troubles)}。"
                + $"据不完全统计，附近有居民楼{random.Next(8, 90)}栋，常住居民约{random.Next(600, 9000)}人，其中老人和儿童较多。"
                + $"此前居民也多次向物业和居委会反映，临时处理后过不了多久又恢复原样，需要从长远考虑解决。{One(Closings)}",
            $"一是{One(theme.Remedies)}；二是{One(theme.Remedies)}；三是把{thing}的建设和管护责任落实到人，每半年听取一次居民意见。"
                + $"初步估算，需要资金约{random.Next(2, 120)}万元，可从社区党组织为民服务资金中列支一部分，不足部分由区级统筹。{One(Closings)}",
            theme.Domain, theme.Aspect, place, subdistrict.Code);
    }

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
