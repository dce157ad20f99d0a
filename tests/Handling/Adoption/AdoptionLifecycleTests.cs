using ZhihuiShibei.Handling.Adoption;

namespace ZhihuiShibei.Tests.Handling.Adoption;

internal sealed class AdoptionLifecycleTests
{
    [Test]
    public void A_commitment_moves_by_its_table_and_no_other_way() => Matrix.Check(
        AdoptionLifecycle.Table, AdoptionStatus.Proposed, """
        .          Propose Edit     Contribute AddEvidence StrikeEvidence Submit     SendBack Confirm  Discard   AddMilestone MoveDate Reach    Complete Drop    HandOver   LoseUnit
        Proposed   -       Proposed Proposed   Proposed    Proposed       UnderCheck -        -        Discarded -            -        -        -        -       Proposed   Proposed
        UnderCheck -       -        -          -           -              -          Proposed UnderWay Discarded -            -        -        -        -       UnderCheck UnderCheck
        UnderWay   -       -        UnderWay   UnderWay    UnderWay       -          -        -        -         UnderWay     UnderWay UnderWay Done     Dropped UnderWay   UnderWay
        Done       -       -        Done       Done        Done           -          -        -        -         -            -        -        -        -       -          Done
        Dropped    -       -        -          -           -              -          -        -        -         -            -        -        -        -       -          Dropped
        Discarded  -       -        -          -           -              -          -        -        -         -            -        -        -        -       -          Discarded
        """, "adoption.wrong-state");
}
