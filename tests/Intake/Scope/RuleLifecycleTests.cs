using ZhihuiShibei.Intake.Scope;
using ZhihuiShibei.Tests.Support;

namespace ZhihuiShibei.Tests.Intake.Scope;

internal sealed class RuleLifecycleTests
{
    [Test]
    public void A_version_moves_by_its_table_and_no_other_way() => Matrix.Check(RuleVersion.Table, RuleVersionStatus.Draft, """
        .       Upload Activate Retire
        Draft   -      Active   -
        Active  -      -        Retired
        Retired -      Active   -
        """, "scope-rules.wrong-state");
}
