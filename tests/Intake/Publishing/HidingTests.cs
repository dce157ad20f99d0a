using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Tests.Intake.Publishing;

/// <summary>What jurors must not read, and what they must.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class HidingTests
{
    private static readonly PersonalData Wang = new() { Name = "王秀兰", Phone = "13805320001", OtherContact = "科技街12号3单元401户", GuardianName = "李建国" };

    [TestCase("我是王秀兰，住在科技街12号3单元401户。", "我是〔已隐去〕，住在〔已隐去〕。")]
    [TestCase("请拨打 139-0532-1234。", "请拨打 〔已隐去〕。")]
    [TestCase("王 秀 兰反映，王秀兰。", "〔已隐去〕反映，〔已隐去〕。")]
    [TestCase("发到wang.xl@example.com，谢谢", "发到〔已隐去〕，谢谢")]
    [TestCase("１３９ ０５３２ １２３４", "〔已隐去〕")]
    [TestCase("家长李建国", "家长〔已隐去〕")]
    [TestCase("𠮷😀王秀兰𠮷", "𠮷😀〔已隐去〕𠮷")]
    [TestCase("身份证37020319500101123X", "身份证〔已隐去〕")]
    [TestCase("楼院建于1985年，涉及居民1380户、资金13805320元", "楼院建于1985年，涉及居民1380户、资金13805320元")]
    [TestCase("王老师建议在科技街12号加装扶手", "王老师建议在科技街12号加装扶手")]
    [TestCase("", "")]
    public void What_shows_a_person_is_hidden_and_nothing_else(string text, string shown) => Assert.That(new Hiding([Wang]).Hide(text), Is.EqualTo(shown));

    [Test]
    public void What_was_hidden_is_said_by_kind_over_all_texts_of_one()
    {
        var hiding = new Hiding([Wang, new PersonalData { Name = "赵六" }]);
        Assert.That(hiding.Hide("赵六和王秀兰"), Is.EqualTo("〔已隐去〕和〔已隐去〕"));
        Assert.That(hiding.Hide("没有什么"), Is.EqualTo("没有什么"));
        Assert.That(hiding.Hide("13905320002"), Is.EqualTo("〔已隐去〕"));
        Assert.That(hiding.Found, Is.EqualTo(new[] { "姓名", "电话号码" }));
    }
}
