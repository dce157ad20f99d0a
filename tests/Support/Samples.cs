namespace ZhihuiShibei.Tests.Support;

/// <summary>Requests as a mini-program would send them.</summary>
internal static class Samples
{
    public static object Suggestion(string topic = "在老旧楼院增设助老扶手", string? phone = "13805320001") => SuggestionWith(null, topic, phone);

    /// <param name="fileIds">Uploaded before.</param>
    public static object SuggestionWith(Guid[]? fileIds, string topic = "在老旧楼院增设助老扶手", string? phone = "13805320001") => new
    {
        topic,
        rationale = "本楼院建于上世纪八十年代，六层无电梯，七十岁以上老人三十余位，楼道没有扶手，去年冬天有两位老人摔伤。",
        countermeasures = "建议由街道牵头，结合老旧楼院改造，在每层楼道加装双侧扶手，并在一层设置折叠座椅。",
        suggester = new
        {
            kind = "Person",
            name = "王秀兰",
            phone,
            otherContact = (string?)null,
            subdistrictCode = "370203005",
            communityCode = "370203005001",
            occupation = "退休教师",
        },
        termsVersion = "2024-11",
        domain = "Livelihood",
        aspect = "OldResidentialRenewal",
        publicity = "Anonymous",
        fileIds,
    };
}
