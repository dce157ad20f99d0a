using System.Text;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.WeChat;

/// <summary>WeChat's rule for each type of value; length in UTF-16 units (see <see cref="SubscribeValue"/>).</summary>
internal static partial class SubscribeValueRule
{
    /// <summary><c>character_string12</c> → <c>character_string</c>.</summary>
    public static string TypeOf(string key) => key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    public static bool Allows(string key, string value) =>
      value.Length > 0 && !value.EnumerateRunes().Any(Breaks) && TypeOf(key) switch
      {
          "thing" => value.Length <= 20,
          "name" => value.Length <= (Ascii.IsValid(value) ? 20 : 10) && !value.Any(char.IsDigit),
          "character_string" => value.Length <= 32 && Ascii.IsValid(value),
          "letter" => Letters().IsMatch(value),
          "symbol" => value.Length <= 5 && !value.Any(char.IsLetterOrDigit),
          "number" => Digits().IsMatch(value) && value.Count(char.IsAsciiDigit) <= 32,
          "amount" => Money().IsMatch(value) && value.Count(char.IsAsciiDigit) <= 10,
          "phone_number" => Telephone().IsMatch(value),
          "car_number" => value.Length <= 8,
          "phrase" => Chinese().IsMatch(value),
          "date" => OneOrRange(value, Day(), DayAndTime()),
          "time" => OneOrRange(value, Clock(), DayAndTime()),
          "enum" or "const" => true, // the template's list decides, and it is not ours
          _ => false,
      };

    private static bool OneOrRange(string value, params Regex[] forms) =>
    value.Split('~') is { Length: <= 2 } ends && Array.TrueForAll(ends, end => forms.Any(form => form.IsMatch(end)));

    private static bool Breaks(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 || rune == Rune.ReplacementChar;

    private const string DayForm = @"(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{4}([-/.])\d{1,2}\1\d{1,2})";
    private const string ClockForm = @"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?";

    [GeneratedRegex(@"^[A-Za-z]{1,32}\z")] private static partial Regex Letters();
    [GeneratedRegex(@"^-?[0-9]+(?:\.[0-9]+)?\z")] private static partial Regex Digits();
    [GeneratedRegex(@"^[¥￥$€£]?[0-9]+(?:\.[0-9]+)?元?\z")] private static partial Regex Money();
    [GeneratedRegex(@"^[0-9+\-() ]{1,17}\z")] private static partial Regex Telephone();
    [GeneratedRegex(@"^[\u3400-\u4DBF\u4E00-\u9FFF]{1,5}\z")] private static partial Regex Chinese();
    [GeneratedRegex("^" + DayForm + @"\z", RegexOptions.ECMAScript)] private static partial Regex Day();
    [GeneratedRegex("^" + ClockForm + @"\z", RegexOptions.ECMAScript)] private static partial Regex Clock();
    [GeneratedRegex("^" + DayForm + " ?" + ClockForm + @"\z", RegexOptions.ECMAScript)] private static partial Regex DayAndTime();
}
