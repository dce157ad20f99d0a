using ZhihuiShibei.Handling.Adoption;

namespace ZhihuiShibei.Tests.Handling.Adoption;

/// <summary>The percentage over many random plans: never beyond its ends, never falling, and 100 exactly when all is reached.</summary>
internal sealed class PercentTests
{
    [Test]
    public void It_rises_with_each_milestone_and_is_whole_only_at_the_end()
    {
        var random = new Random(20241128);
        for (var plan = 0; plan < 500; plan++)
        {
            var steps = Enumerable.Range(1, random.Next(1, AdoptionRecord.MostMilestones + 1))
                .Select(i => Milestone.Of(Guid.NewGuid(), i, new PlannedStep($"第{i}步", new(2025, 3, 31), random.Next(1, 101)), ShibeiApp.Beginning)).ToArray();
            random.Shuffle(steps);
            var before = AdoptionRecord.PercentOf(steps);
            Assert.That(before, Is.Zero);
            for (var i = 0; i < steps.Length; i++)
            {
                steps[i].Reach("已完成。", ShibeiApp.Beginning);
                var percent = AdoptionRecord.PercentOf(steps);
                Assert.That(percent, Is.GreaterThanOrEqualTo(before).And.InRange(0, 100));
                Assert.That(percent == 100, Is.EqualTo(i == steps.Length - 1), $"{steps.Length} steps, {i + 1} reached");
                before = percent;
            }
        }

        Assert.That(AdoptionRecord.PercentOf([]), Is.Zero);
    }
}
