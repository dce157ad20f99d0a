using System.Text.RegularExpressions;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>
/// WeChat's limits on the values of a subscribe message, read from its table and not from our formatter, so that one checks the
/// other.
/// Where WeChat does not say how it counts, the strictest way is taken: UTF-16 units.
/// </summary>
internal static partial class StandInValues
{
    public static bool IsValid(string key, string value)
    {
        if (value.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFD')) return false;
        return Key().Match(key).Groups["type"].Value switch
        {
            "thing" => value.Length <= 20,
            "number" => Number().IsMatch(value),
            "letter" => value.Length <= 32 && value.All(char.IsAsciiLetter),
            "symbol" => value.Length <= 5 && !value.Any(char.IsLetterOrDigit),
            "character_string" => value.Length <= 32 && value.All(c => c < 0x80),
            "time" => Time().IsMatch(value),
            "date" => Date().IsMatch(value),
            "amount" => Amount().IsMatch(value),
            "phone_number" => value.Length <= 17 && value.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c)),
            "car_number" => value.Length <= 8,
            "name" => value.Length <= (value.All(c => c < 0x80) ? 20 : 10) && !value.Any(char.IsAsciiDigit),
            "phrase" => value.Length <= 5 && value.All(c => c is >= '\u3400' and <= '\u9FFF'),
            "enum" or "const" or "short_thing" => true,
            _ => false,
        };
    }

    private const string Day = @"(\d{4}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{4}年|\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})";
    private const string Hour = @"([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    [GeneratedRegex("^(?<type>[a-z_]+?)[0-9]+$")] private static partial Regex Key();
    [GeneratedRegex(@"^-?(?=[0-9.]{1,33}$)[0-9]{1,32}(\.[0-9]+)?$")] private static partial Regex Number();
    [GeneratedRegex(@"^[¥￥$€£]?(?=[0-9.]{1,11}元?$)[0-9]{1,10}(\.[0-9]+)?元?$")] private static partial Regex Amount();
    [GeneratedRegex($@"^({Day} ?)?{Hour}(~({Day} ?)?{Hour})?$")] private static partial Regex Time();
    [GeneratedRegex($@"^{Day}( ?{Hour})?(~{Day}( ?{Hour})?)?$")] private static partial Regex Date();
}
