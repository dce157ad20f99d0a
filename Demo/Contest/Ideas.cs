namespace ZhihuiShibei.Demo.Contest;

/// <summary>What people enter: in each of the five fields some ideas, each with its place, so that no two are the same.</summary>
internal static class Ideas
{
    private static readonly (string Field, string What, string Why, string How)[] Kinds =
    [
        ("elder-care", "社区食堂晚间延时供餐", "独居老人多，食堂下午五点就停止供餐，晚饭没有着落", "由街道与食堂签订延时协议，供餐到十九点，志愿者为行动不便的老人送餐"),
        ("elder-care", "为高龄老人家庭加装一键呼叫", "八十岁以上独居老人夜间突发疾病时无人知晓", "分批加装一键呼叫，接入社区卫生服务中心和网格员手机"),
        ("estates", "开放式楼院共享物业", "楼院没有围墙也没有物业，路灯和下水长期无人维修", "几个相邻楼院打包引入一家物业，居民议事会定价，街道补贴首年"),
        ("estates", "电动自行车集中充电棚", "居民飞线充电，楼道停车，火灾隐患大", "利用楼院边角空地建带喷淋的充电棚，由社区统一管理收费"),
        ("education", "放学后的社区书房", "双职工家庭的孩子四点放学后无人照看", "开放社区书房两小时，由退休教师轮值辅导"),
        ("education", "校门口的步行巴士", "上学高峰家长开车送学，校门口拥堵", "家长志愿者按固定路线分段接送，交警设临时护学岗"),
        ("districts", "老商圈周末步行街", "街区人流少，老店经营困难", "周末封闭一段道路办市集，老店出摊，商圈统一宣传"),
        ("districts", "里院改造后的夜间导览", "里院修好了，晚上没有人气", "设夜间导览路线和灯光标识，请老居民讲述里院故事"),
        ("safety", "楼院高空坠物瓷砖排查", "外墙瓷砖脱落，伤人隐患大", "请专业机构用无人机排查，建立台账，列入维修资金应急使用"),
        ("safety", "背街小巷补装路灯", "夜间无灯，老人摔倒、孩子害怕", "按网格员上报清单补装太阳能路灯，三个月内完成"),
    ];

    private static readonly (string Name, string Subdistrict)[] Places =
        [("科技街", "370203005"), ("广饶路", "370203005"), ("上海路", "370203005"), ("华阳路", "370203005")];

    /// <summary>An entry as the mini-program sends it.</summary>
    public static object Entry(int number, string name, string phone, string terms, object? more = null)
    {
        var (idea, place) = (Kinds[number % Kinds.Length], Places[number / Kinds.Length % Places.Length]);
        return new
        {
            topic = $"{place.Name}{idea.What}",
            rationale = $"{place.Name}一带，{idea.Why}。",
            countermeasures = $"建议{idea.How}。",
            suggester = new { kind = "Person", name, phone, subdistrictCode = place.Subdistrict },
            termsVersion = "2024-11",
            domain = "Livelihood",
            entry = more ?? new { collection = ContestStory.Code, termsVersion = terms, field = idea.Field },
        };
    }

    public static string FieldOf(int number) => Kinds[number % Kinds.Length].Field;

    /// <summary>Names that are in no register.</summary>
    public static string NameOf(int number) => $"{"王李张刘陈杨赵黄周吴"[number % 10]}{"秀建国丽明华芳军"[number / 10 % 8]}{"兰英平伟敏强"[number % 6]}";

    public static string PhoneOf(int number) => $"138053{20_000 + number}";
}
