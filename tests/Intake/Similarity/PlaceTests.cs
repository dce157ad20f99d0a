using ZhihuiShibei.Intake.Similarity;

namespace ZhihuiShibei.Tests.Intake.Similarity;

/// <summary>地点: what a title says of where is told from what it says of what.</summary>
internal sealed class PlaceTests
{
    [TestCase("建议改造郑州路12号院楼道照明", "郑州路12号院")]
    [TestCase("青泉花园二期停车难", "青泉花园二期")]
    [TestCase("老旧小区加装电梯", "")]
    [TestCase("我们小区停车难", "")]
    [TestCase("增设社区食堂", "")]
    [TestCase("路口红绿灯时间太短", "")]
    [TestCase("", "")]
    public void A_name_is_a_place_and_a_kind_of_place_is_none(string title, string place)
    {
        var mask = Places.MaskOf(Folding.Fold(title));
        Assert.That(string.Concat(title.Where((_, i) => mask[i])), Is.EqualTo(place));
    }

    [TestCase("郑州路农贸市场门口", "改造郑州路的农贸市场")]
    [TestCase("郑州路与威海路路口", "郑州路威海路交叉口")]
    public void A_street_with_what_follows_it_is_the_same_however_it_is_joined(string one, string other) =>
        Assert.That(Places.AnchorsOf(one).Intersect(Places.AnchorsOf(other)), Is.Not.Empty);

    [Test]
    public void Another_place_on_the_same_street_shares_no_anchor() =>
        Assert.That(Places.AnchorsOf("郑州路农贸市场").Intersect(Places.AnchorsOf("郑州路小学门口")), Is.Empty);

    [Test]
    public void A_title_falls_into_where_and_what_and_what_reaches_over_belongs_to_neither()
    {
        var its = Heading.Of("修缮青泉花园围墙");
        Assert.That(its.Place, Is.EqualTo(Bigrams.Of("青泉花园")));
        Assert.That(its.Matter, Is.EqualTo(Bigrams.Union(Bigrams.Of("修缮"), Bigrams.Of("围墙"))));
    }
}
