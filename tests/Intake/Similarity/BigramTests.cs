using CsCheck;
using ZhihuiShibei.Intake.Similarity;

namespace ZhihuiShibei.Tests.Intake.Similarity;

internal sealed class BigramTests
{
    [Test]
    public void Pairs_are_coded_exactly() => Assert.That(Bigrams.Of("加装扶手"), Is.EquivalentTo(new[] { ('加' << 16) | '装', ('装' << 16) | '扶', ('扶' << 16) | '手' }));

    [TestCase("ＡＢＣ１２", "abc12", TestName = "full width and capitals")]
    [TestCase("台东 三路", "三路，台东", TestName = "order of clauses and punctuation")]
    [TestCase("扶手扶手扶手", "扶手扶手", TestName = "how often does not count")]
    [TestCase("扶手👵🏽加装", "扶手 加装", TestName = "emoji stand between words")]
    [TestCase("", " ，。👍\u200D", TestName = "nothing to read")]
    public void The_same_to_a_reader_is_the_same_here(string a, string b) => Assert.That(Bigrams.Of(a), Is.EqualTo(Bigrams.Of(b)));

    [Test]
    public void Rare_characters_have_codes_that_stay()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Bigrams.Of("𠮷祥里"), Is.EquivalentTo(new[] { ((0xD800 | (0x20BB7 & 0x7FF)) << 16) | '祥', ('祥' << 16) | '里' }));
            Assert.That(Bigrams.Of("𠮷"), Has.Length.EqualTo(1));
            Assert.That(Bigrams.Of("𠮷祥里"), Is.Not.EqualTo(Bigrams.Of("吉祥里")));
        }
    }

    [Test]
    public void Every_character_of_a_word_is_in_some_pair_and_pairs_ascend() => Gen.String[Gen.OneOf(Gen.Char['一', '龥'], Gen.Char[" ，。aZ09Ｆ\uD842\uDFB7"])].Sample(text =>
    {
        var pairs = Bigrams.Of(text);
        var seen = pairs.SelectMany(p => new[] { (char)(p >>> 16), (char)p }).ToHashSet();
        return pairs.SequenceEqual(pairs.Distinct().Order())
            && text.Where(c => char.IsLetterOrDigit(c)).All(c => seen.Contains(Folding.Fold(c)))
            && Bigrams.Of(text, text).SequenceEqual(pairs)
            && Folding.Fold(text).Length == text.Length;
    });
}
