using CsCheck;
using NUnit.Framework;
using ZhihuiShibei.WeChat;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.WeChat;

/// <summary>What the formatter makes is checked by the stand-in's validators, which were written from WeChat's table and not from it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SubscribeValueTests
{
    [TestCase("建议在东门增设垃圾桶", "建议在东门增设垃圾桶")]
    [TestCase("一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五六七八九十")]
    [TestCase("一二三四五六七八九十一二三四五六七八九十一", "一二三四五六七八九十一二三四五六七八九…")]
    [TestCase("  两\r\n行\t与\u0000空\u200B格 ", "两 行 与空格")]
    [TestCase("", "无")]
    [TestCase("\n\u200D", "无")]
    [TestCase("一二三四五六七八九十一二三四五六七八😀😀", "一二三四五六七八九十一二三四五六七八…")]
    [TestCase("一二三四五六七八九十一二三四五六七😀😀", "一二三四五六七八九十一二三四五六七😀…")]
    public void A_thing_is_one_line_of_twenty(string text, string expected) => Assert.That(SubscribeValue.Thing(text), Is.EqualTo(expected));

    [Test]
    public void A_lone_surrogate_does_not_get_through() => Assert.That(SubscribeValue.Thing("a\ud800b"), Is.EqualTo("ab"));

    [TestCase("张三", "张三")]
    [TestCase("张三13800138000", "张三")]
    [TestCase("阿卜杜热合曼·买买提艾力江", "阿卜杜热合曼·买买…")]
    [TestCase("Maximilian Featherstonehaugh", "Maximilian Feathe...")]
    [TestCase("12345", "无")]
    public void A_name_has_ten_characters_or_twenty_letters(string text, string expected) =>
      Assert.That(SubscribeValue.Name(text), Is.EqualTo(expected));

    [TestCase("SB-20241128-0042-K", "SB-20241128-0042-K")]
    [TestCase("编号ＳＢ－１２", "SB-12")]
    [TestCase("无编号", "-")]
    [TestCase("0123456789012345678901234567890123", "01234567890123456789012345678...")]
    public void A_character_string_has_no_Chinese(string text, string expected) =>
      Assert.That(SubscribeValue.CharacterString(text), Is.EqualTo(expected));

    [Test]
    public void Times_are_Chinas()
    {
        var moment = new DateTimeOffset(2024, 11, 28, 18, 5, 0, TimeSpan.Zero);
        Assert.That(SubscribeValue.Time(moment), Is.EqualTo("2024年11月29日 02:05"));
        Assert.That(SubscribeValue.Date(moment), Is.EqualTo("2024年11月29日"));
    }

    [TestCase("phrase1", "不予受理通知")]
    [TestCase("phrase1", "OK")]
    [TestCase("date1", "明天")]
    [TestCase("time1", "25:00")]
    [TestCase("number1", "一百")]
    [TestCase("amount1", "12345678901元")]
    [TestCase("phone_number1", "138001380001380013")]
    [TestCase("unheard_of1", "x")]
    public void What_would_change_its_meaning_is_not_cut(string key, string text)
    {
        Assert.That(() => SubscribeValue.Fit(key, text), Throws.ArgumentException);
        Assert.That(SubscribeValue.Allows(key, text), Is.False);
        Assert.That(StandInValues.IsValid(key, text), Is.False);
    }

    [TestCase("phrase1", "已受理")]
    [TestCase("date1", "2019年10月1日")]
    [TestCase("date1", "2019-10-01")]
    [TestCase("date1", "2019年10月1日 15:01~2019年10月2日 15:01")]
    [TestCase("time1", "15:01")]
    [TestCase("time1", "15:01:59~16:00")]
    [TestCase("time1", "2019年10月1日 15:01")]
    [TestCase("number1", "12.5")]
    [TestCase("amount1", "¥100.50元")]
    [TestCase("phone_number1", "+86-0766-66888866")]
    [TestCase("car_number1", "粤A8Z888挂")]
    [TestCase("letter1", "abc")]
    [TestCase("symbol1", "***")]
    [TestCase("character_string12", "NO.1-2/3")]
    public void Examples_of_the_table_pass_on_both_sides(string key, string text)
    {
        Assert.That(SubscribeValue.Fit(key, text), Is.EqualTo(text));
        Assert.That(StandInValues.IsValid(key, text), Is.True);
    }

    /// <summary>Texts of every unpleasantness: emoji, families, rare and combining characters, lone surrogates, controls.</summary>
    private static readonly Gen<string> Wild = Gen.OneOf(
    Gen.OneOf("建", "議", "a", "Z", "7", " ", "\n", "\0", "\u007f", "\u2028",
      "😀", "𠮷", "👨‍👩‍👧", "🇨🇳", "e\u0301", "\ud83d", "\ude00", "…", "·", "，", "１", "\uFFFD", "\uE000", "\u202E"),
    Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(string.Concat);

    [Test]
    public void Whatever_text_comes_WeChat_takes_what_the_formatter_makes_of_it() =>
      Gen.Select(Gen.OneOf("thing1", "name2", "character_string3"), Wild).Sample((key, text) =>
      {
          var value = SubscribeValue.Fit(key, text);
          return value.Length > 0 && StandInValues.IsValid(key, value) && SubscribeValue.Allows(key, value) && SubscribeValue.Fit(key, value) == value;
      }, iter: 20_000);

    [Test]
    public void What_our_rule_allows_the_stand_in_takes() =>
      Gen.Select(
        Gen.OneOf("thing1", "name1", "character_string1", "letter1", "symbol1", "number1", "amount1",
          "phone_number1", "car_number1", "phrase1", "date1", "time1"),
        Gen.OneOf(Wild, Gen.String[Gen.Char["0123456789年月日:-/.~ +元¥"], 1, 20]))
        .Sample((key, text) => !SubscribeValue.Allows(key, text) || StandInValues.IsValid(key, text), iter: 20_000);

    [Test]
    public void Every_moment_and_number_passes() =>
      Gen.Select(Gen.DateTimeOffset, Gen.Decimal).Sample((moment, number) =>
      {
          var at = moment.UtcDateTime.Year is > 1 and < 9999 ? moment : WeChatBed.Start;
          return StandInValues.IsValid("date1", SubscribeValue.Date(at)) && StandInValues.IsValid("time1", SubscribeValue.Time(at))
          && StandInValues.IsValid("date1", SubscribeValue.Time(at))
          && StandInValues.IsValid("number1", SubscribeValue.Number(decimal.Round(number % 1_000_000_000m, 2)));
      });
}
