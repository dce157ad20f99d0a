using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Conferences;
using ZhihuiShibei.Routing.Groups;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Sealing;
using ZhihuiShibei.Routing.Transfers;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>Every status × every act, held against tables written out by hand; a dash is a refusal.</summary>
[TestFixture]
internal sealed class LifecycleTests
{
    private const string Triage = """
        .                  Register AskSupplement      Supplement  Lapse    Accept   Retain   Return   ProposeReturn      TurnDownReturn     Transfer    Withdraw  Reopen
        Pending            -        AwaitingSupplement Pending     -        Accepted Retained Returned Pending            Pending            Transferred Withdrawn -
        AwaitingSupplement -        -                  Pending     Returned Accepted Retained Returned AwaitingSupplement AwaitingSupplement Transferred Withdrawn -
        Accepted           -        -                  Accepted    -        -        -        -        -                  -                  -           Withdrawn -
        Retained           -        -                  Retained    -        Accepted -        -        -                  -                  -           Withdrawn Pending
        Returned           -        -                  Returned    -        -        -        -        -                  -                  -           Withdrawn -
        Transferred        -        -                  Transferred -        -        -        -        -                  -                  -           Withdrawn -
        Withdrawn          -        -                  Withdrawn   -        -        -        -        -                  -                  -           Withdrawn -
        """;

    private const string Order = """
        .            Dispatch Acknowledge  Object   Designate  Replace  Finish   Reopen       Cancel
        Dispatched   -        Acknowledged Objected Dispatched Replaced Finished -            Cancelled
        Acknowledged -        -            -        -          Replaced Finished Acknowledged Cancelled
        Objected     -        -            -        Dispatched Replaced Finished -            Cancelled
        Replaced     -        -            -        -          -        Replaced Replaced     Replaced
        Finished     -        -            -        -          -        Finished Acknowledged Cancelled
        Cancelled    -        -            -        -          -        Cancelled Cancelled   Cancelled
        """;

    private const string Transfer = """
        .        Send EnterReceipt FollowUp Answer   End
        Waiting  -    Waiting      Waiting  Answered Ended
        Answered -    Answered     -        -        Answered
        Ended    -    -            -        -        Ended
        """;

    private const string Conference = """
        .         Convene Arrange PutOnAgenda TakeOffAgenda Hold Rule Defer Close  Cancel    AddMaterial AddMinutesFile RemoveFile
        Planned   -       Planned Planned     Planned       Held -    -     -      Cancelled Planned     -              Planned
        Held      -       -       -           -             -    Held Held  Closed -         Held        Held           Held
        Closed    -       -       -           -             -    -    -     -      -         -           Closed         -
        Cancelled -       -       -           -             -    -    -     -      -         -           -              -
        """;

    private const string Group = """
        .         Form Add      Remove   Drop     ChooseLead PassLead Absorb   TakeUp   Answer   Reopen   Dissolve
        Forming   -    Forming  Forming  Forming  Forming    Forming  Forming  Handling -        -        Dissolved
        Handling  -    Handling Handling Handling -          Handling Handling -        Answered -        Dissolved
        Answered  -    Answered Answered Answered -          -        Answered -        -        Handling Dissolved
        Dissolved -    -        -        -        -          -        -        -        -        -        -
        """;

    [Test]
    public void A_transfer_moves_by_its_table_and_no_other_way() =>
        Check(TransferLifecycle.Table, TransferStatus.Waiting, Transfer, "transfer.wrong-state");

    [Test]
    public void A_case_group_moves_by_its_table_and_no_other_way() =>
        Check(GroupLifecycle.Table, GroupStatus.Forming, Group, "case-group.wrong-state");

    private const string Seal = """
        .      Seal   NameAccused Recuse Unseal
        Open   Sealed -           -      -
        Sealed -      Sealed      Sealed Open
        """;

    [Test]
    public void A_seal_moves_by_its_table_and_no_other_way() =>
        Check(SealLifecycle.Table, SealStatus.Open, Seal, "sealed-case.wrong-state");

    [Test]
    public void A_conference_moves_by_its_table_and_no_other_way() =>
        Check(ConferenceLifecycle.Table, ConferenceStatus.Planned, Conference, "conference.wrong-state");

    [Test]
    public void A_case_moves_by_its_table_and_no_other_way() =>
        Check(TriageLifecycle.Table, TriageStatus.Pending, Triage, "case.wrong-state");

    [Test]
    public void An_order_moves_by_its_table_and_no_other_way() =>
        Check(WorkOrderLifecycle.Table, WorkOrderStatus.Dispatched, Order, "order.wrong-state");

    private static void Check<TStatus, TAct>(Lifecycle<TStatus, TAct> lifecycle, TStatus initial, string expected, string code)
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        var rows = expected.Split('\n', StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.That(rows[0].Skip(1), Is.EquivalentTo(Enum.GetNames<TAct>()), "every act has its column");
        Assert.That(rows.Skip(1).Select(r => r[0]), Is.EquivalentTo(Enum.GetNames<TStatus>()), "every status has its row");
        Assert.That(lifecycle.Initial, Is.EqualTo(initial));
        Assert.Multiple(() =>
        {
            foreach (var row in rows.Skip(1))
                foreach (var (act, to) in rows[0].Zip(row).Skip(1))
                    CheckOne(lifecycle, Enum.Parse<TStatus>(row[0]), Enum.Parse<TAct>(act), to, code);
        });
    }

    private static void CheckOne<TStatus, TAct>(Lifecycle<TStatus, TAct> lifecycle, TStatus from, TAct act, string to, string code)
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        if (to != "-")
        {
            Assert.That(lifecycle.Next(from, act).ToString(), Is.EqualTo(to), $"{from} × {act}");
            return;
        }

        var refusal = Assert.Throws<Refusal>(() => lifecycle.Next(from, act), $"{from} × {act}");
        Assert.That(refusal?.Code.Code, Is.EqualTo(code));
        Assert.That(refusal?.Message, Does.Contain(from.Name()).And.Contain(act.Name()));
    }
}
