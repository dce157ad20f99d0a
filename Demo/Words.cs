using System.Text.Json.Nodes;

namespace ZhihuiShibei.Demo;

/// <summary>What the people of the story write, and how they find what they look for.</summary>
internal static class Words
{
    public static string UnitId(Answer units, string name) => ((units.Json as JsonArray) ?? units.Items("units"))
        .First(u => u!["name"]!.ToString().StartsWith(name, StringComparison.Ordinal))!["id"]!.ToString();

    public static string Indented(string text) => "       " + text.ReplaceLineEndings("\n       ");

    public static object Suggestion(string topic) => new
    {
        topic,
        rationale = "本楼院建于上世纪八十年代，六层无电梯，七十岁以上老人三十余位，楼道没有扶手，去年冬天有两位老人摔伤。",
        countermeasures = "建议由街道牵头，结合老旧楼院改造，在每层楼道加装双侧扶手，并在一层设置折叠座椅。",
        suggester = new { kind = "Person", name = "王秀兰", phone = "13805320001", subdistrictCode = "370203005", communityCode = "370203005001", occupation = "退休教师" },
        termsVersion = "2024-11",
    };
}
