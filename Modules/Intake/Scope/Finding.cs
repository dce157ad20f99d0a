using System.ComponentModel;
using ZhihuiShibei.Kernel.Events;
using static ZhihuiShibei.Intake.Scope.RuleData;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>A signal and why it is given: the door to go to, and each rule that spoke for or against it with the words it found.</summary>
internal sealed record Finding(
    ScopeSignal Signal,
    [property: Description("给居民看的一句话。")] string Title,
    [property: Description("正确的办理途径，可能没有。")] FindingDoor? Door,
    [property: Description("得分。")] int Score,
    [property: Description("提示的门槛。")] int Threshold,
    [property: Description("依据。")] IReadOnlyList<Evidence> Evidence);

internal sealed record FindingDoor(string Code, string Name, [property: Description("怎么做。")] string HowTo);

/// <summary>One rule that was found.</summary>
internal sealed record Evidence(
    [property: Description("规则编号。")] string Rule,
    [property: Description("规则说的是什么。")] string Title,
    [property: Description("分值；负数表示更像建议。")] int Weight,
    [property: Description("在文中的位置；规则看的是长短时没有。")] IReadOnlyList<Words> Words);

/// <summary>Where the words stand: in which text, from which UTF-16 character, how many.</summary>
internal sealed record Words(
    [property: Description("在哪一项里。")] ScopeField Field,
    [property: Description("从第几个字符起，从0数（UTF-16）。")] int Start,
    [property: Description("多少个字符。")] int Length);
