using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Intake.Reporters.Calls;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>Every status × every act, held against tables written out by hand; a dash is a refusal.</summary>
internal sealed class LifecycleTests
{
    private const string Appointments = """
        .       Appoint Claim   Renew  Expire  End
        Active  -       Active  Active Expired Ended
        Expired -       Expired Active -       Ended
        Ended   -       -       -      -       -
        """;

    private const string Calls = """
        .         Draft Edit  Choose Publish Extend Remind Close  Discard
        Draft     -     Draft Draft  Open    -      -      -      Discarded
        Open      -     -     Open   -       Open   Open   Closed -
        Closed    -     -     -      -       -      -      -      -
        Discarded -     -     -      -       -      -      -      -
        """;

    private const string Invitations = """
        .        Invite Answer   Decline
        Invited  -      Answered Declined
        Answered -      Answered -
        Declined -      Answered -
        """;

    private const string Jobs = """
        .         Start   Release Finish Fail   Cancel
        Queued    Running -       -      -      Cancelled
        Running   Running Queued  Done   Failed Cancelled
        Done      -       -       -      -      -
        Failed    -       -       -      -      -
        Cancelled -       -       -      -      -
        """;

    [Test]
    public void An_appointment_moves_by_its_table() => Check(AppointmentLifecycle.Table, Appointments, "appointment.wrong-state");

    [Test]
    public void A_directed_call_moves_by_its_table() => Check(CallLifecycle.Table, Calls, "directed-call.wrong-state");

    [Test]
    public void An_invitation_moves_by_its_table() => Check(InvitationLifecycle.Table, Invitations, "directed-call.invitation-wrong-state");

    [Test]
    public void A_job_moves_by_its_table() => Check(JobLifecycle.Table, Jobs, "job.wrong-state");

    private static void Check<TStatus, TAct>(Lifecycle<TStatus, TAct> lifecycle, string expected, string code)
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        var rows = expected.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.That(rows[0].Skip(1), Is.EquivalentTo(Enum.GetNames<TAct>()), "every act has its column");
        Assert.That(rows.Skip(1).Select(r => r[0]), Is.EqualTo(Enum.GetNames<TStatus>()), "every status has its row");
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in rows.Skip(1))
            {
                foreach (var (act, to) in rows[0].Zip(row).Skip(1))
                {
                    var (from, what) = (Enum.Parse<TStatus>(row[0]), Enum.Parse<TAct>(act));
                    if (to == "-") Assert.That(Assert.Throws<Refusal>(() => lifecycle.Next(from, what), $"{from} × {act}")?.Code.Code, Is.EqualTo(code));
                    else Assert.That(lifecycle.Next(from, what).ToString(), Is.EqualTo(to), $"{from} × {act}");
                }
            }
        }
    }
}
