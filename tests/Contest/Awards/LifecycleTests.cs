using ZhihuiShibei.Contest.Awards;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Objections;

namespace ZhihuiShibei.Tests.Contest.Awards;

internal sealed class LifecycleTests
{
    [Test]
    public void Awards_move_by_their_table_and_no_other_way() => Matrix.Check(
        AwardingLifecycle.Table, AwardingStatus.Proposing, """
        .           Begin Draft     Submit     SendBack  Release  Retract   Publish     Uphold    Confirm   HandOver  Strike    PublishHandOut
        Proposing   -     Proposing UnderCheck -         -        -         -           Proposing -         -         -         -
        UnderCheck  -     -         -          Proposing Proposed -         -           Proposing -         -         -         -
        Proposed    -     -         -          -         -        Proposing UnderNotice Proposing -         -         -         -
        UnderNotice -     -         -          -         -        Proposing -           Proposing Confirmed -         -         -
        Confirmed   -     -         -          -         -        -         -           -         -         Confirmed Confirmed HandedOut
        HandedOut   -     -         -          -         -        -         -           -         -         -         -         -
        """, "award.wrong-state");

    [Test]
    public void An_objection_is_answered_once() => Matrix.Check(
        ObjectionLifecycle.Table, ObjectionStatus.Received, """
        .         Raise Dismiss   Uphold
        Received  -     Dismissed Upheld
        Dismissed -     -         -
        Upheld    -     -         -
        """, "objection.wrong-state");

    [Test]
    public void A_certificate_is_revoked_once() => Matrix.Check(
        CertificateLifecycle.Table, CertificateStatus.Valid, """
        .       Issue Revoke
        Valid   -     Revoked
        Revoked -     -
        """, "certificate.wrong-state");
}
