using ZhihuiShibei.Reporting.Public;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>小数值不公开: nothing hidden can be had by subtraction, and no more is hidden than that needs.</summary>
internal sealed class SuppressionTests
{
    [Test]
    public void No_hidden_number_is_what_the_sum_leaves()
    {
        var random = new Random(5);
        var (withHidden, allShown) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var smallest = random.Next(2, 12);
            long[] parts = [.. Enumerable.Range(0, random.Next(1, 24)).Select(_ => (long)(random.Next(4) == 0 ? 0 : random.Next(random.Next(2, 60))))];
            var (sum, shown) = Suppression.Of(parts, smallest);
            var what = $"{smallest}: {string.Join(' ', parts)} → {sum} {string.Join(' ', shown.Select(s => s?.ToString() ?? "*"))}";
            Assert.That(shown.Zip(parts).All(p => p.First is null || p.First == p.Second), Is.True, what);
            Assert.That(shown.Where(s => s > 0).Min() ?? long.MaxValue, Is.GreaterThanOrEqualTo(smallest), what);
            Assert.That(sum is null || sum == parts.Sum(), Is.True, what);
            var hidden = shown.Count(s => s is null);
            if (hidden == 0)
            {
                allShown++;
                continue;
            }

            withHidden++;
            // Whoever takes the shown ones from the sum has what several hidden ones have in common, and that is no small number.
            if (sum is { } known) Assert.That(new[] { hidden - 2, known - shown.Sum(s => s ?? 0) - smallest }, Has.All.GreaterThanOrEqualTo(0), what);
        }

        Assert.That(new[] { withHidden, allShown }, Has.All.GreaterThan(1000));
    }

    [TestCase(5, "10 20 30", "60: 10 20 30")]
    [TestCase(5, "0 0 0", "0: 0 0 0")]
    [TestCase(5, "3 20 30", "53: * * 30", Description = "the smallest of the others goes with it")]
    [TestCase(5, "3 4 30", "37: * * 30", Description = "two small ones hide each other")]
    [TestCase(5, "1 1 30 40", "72: * * * 40", Description = "together they are too small")]
    [TestCase(5, "1 0 0", "*: * * *")]
    [TestCase(5, "4", "*: *")]
    public void As_little_as_needed_is_hidden(int smallest, string parts, string expected)
    {
        var (sum, shown) = Suppression.Of([.. parts.Split(' ').Select(long.Parse)], smallest);
        Assert.That($"{sum?.ToString() ?? "*"}: {string.Join(' ', shown.Select(s => s?.ToString() ?? "*"))}", Is.EqualTo(expected));
    }

    [TestCase(20, 40, 4.5, 50.0)]
    [TestCase(20, 20, 4.5, 100.0, Description = "all of them answered")]
    [TestCase(4, 40, null, null, Description = "a mean of too few")]
    [TestCase(20, 22, null, null, Description = "two did not answer, which would tell of them; a mean without participation says nothing")]
    [TestCase(20, 0, null, null, Description = "nobody was told in this month")]
    [TestCase(0, 40, null, 0.0)]
    public void A_score_is_public_only_with_how_many_were_asked(int rated, int told, double? mean, double? participation)
    {
        (Measure Measure, long Count)[] lines =
        [
            (Measure.Rated, rated), (Measure.Told, told), (Measure.ReplyScores, rated * 9 / 2), (Measure.SpeedScores, rated * 9 / 2),
            (Measure.ResultScores, rated * 9 / 2),
        ];
        var numbers = new Numbers(lines.Select(l => new TallyLine("", new(2024, 11, 1), l.Measure, l.Count)));
        var figures = PublicFigures.Summary(numbers, Period.Month(new(2024, 11, 1)), 5).ToDictionary(f => f.Name, f => f.Value);
        using (Assert.EnterMultipleScope())
        {
            foreach (var score in new[] { "答复内容平均分", "办理效率平均分", "办理结果平均分" }) Assert.That(figures[score], Is.EqualTo(mean), score);
            Assert.That(figures["参评率"], Is.EqualTo(participation));
        }
    }
}
