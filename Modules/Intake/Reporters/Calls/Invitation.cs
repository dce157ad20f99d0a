using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>One invitee of a directed call, with what came of it.</summary>
internal sealed class Invitation : Aggregate<InvitationStatus, InvitationAct>
{
    private Invitation()
    {
    }

    public Guid CallId { get; private set; }
    public Guid ReporterId { get; private set; }

    /// <summary>The appointment by which they were chosen.</summary>
    public Guid AppointmentId { get; private set; }

    /// <summary>Suggestions handed in as answers.</summary>
    public int Answers { get; private set; }

    /// <summary>Of these, after the due date.</summary>
    public int LateAnswers { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? DeclineReason { get; private set; }

    protected override Lifecycle<InvitationStatus, InvitationAct> Lifecycle => InvitationLifecycle.Table;

    public static Invitation Of(Guid call, Guid reporter, Guid appointment, Actor by, DateTimeOffset now)
    {
        var invitation = new Invitation { Id = NewId.At(now), CallId = call, ReporterId = reporter, AppointmentId = appointment };
        invitation.Begin(InvitationAct.Invite, by, now);
        return invitation;
    }

    /// <summary>One more answer; each is a suggestion of its own.</summary>
    public void Answer(bool late, Actor by, DateTimeOffset now)
    {
        Perform(InvitationAct.Answer, by, now, late ? "逾期答复" : null);
        Answers++;
        if (late) LateAnswers++;
        (AnsweredAt, DeclineReason) = (AnsweredAt ?? now, null);
    }

    public void Decline(string reason, Actor by, DateTimeOffset now)
    {
        Perform(InvitationAct.Decline, by, now, reason);
        DeclineReason = reason;
    }
}
