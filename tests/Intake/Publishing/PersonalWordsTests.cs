using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Tests.Intake.Publishing;

internal sealed class PersonalWordsTests
{
    private static readonly PersonalData Wang = new() { Name = "王秀兰", Phone = "13805320001", OtherContact = "科技街12号3单元401户" };

    [TestCase("请拨打13905321234", "电话号码")]
    [TestCase("请拨打 139-0532-1234。", "电话号码", TestName = "with dashes")]
    [TestCase("请拨打１３９ ０５３２ １２３４", "电话号码", TestName = "in full width with spaces")]
    [TestCase("电话：0532-83801234", "电话号码", TestName = "a landline")]
    [TestCase("联系电话83801234", "电话号码", TestName = "a landline without its area")]
    [TestCase("身份证37020319500101123X", "身份证号码")]
    [TestCase("发到wang.xl@example.com", "电子邮箱")]
    [TestCase("王 秀 兰反映", "建议人姓名")]
    [TestCase("住在科技街12号3单元401户", "建议人联系方式")]
    public void What_tells_a_person_is_found(string text, string kind) => Assert.That(PersonalWords.In(text, Wang), Does.Contain(kind));

    [TestCase("楼院建于1985年，涉及居民1380户、资金13805320元")]
    [TestCase("建议拨打12345或市北区热线反映，每年20241128件")]
    [TestCase("编号20241128004200001234的路灯")]
    [TestCase("王老师建议在科技街12号加装扶手")]
    public void What_tells_nobody_may_stay(string text) => Assert.That(PersonalWords.In(text, Wang), Is.Empty);

    [Test]
    public void Erased_people_leave_the_patterns() => Assert.That(PersonalWords.In("王秀兰 13905321234", null), Is.EqualTo(new[] { "电话号码" }));
}
