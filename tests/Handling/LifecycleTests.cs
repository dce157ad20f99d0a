using ZhihuiShibei.Handling;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>Every status × every act, held against a table written by hand; a dash is a refusal.</summary>
internal sealed class LifecycleTests
{
    private const string Expected = """
        .                       Open Dispatch                Acknowledge Report     GiveOpinion             Draft      SubmitForCheck SendBack   Approve   Rehandle   Withdraw  Follow    Part                    ShareAnswer             AskExtension Extend     RefuseExtension AnswerCollectively
        AwaitingAcknowledgement -    AwaitingAcknowledgement InProgress  -          AwaitingAcknowledgement -          -              -          -         -          Withdrawn Merged    AwaitingAcknowledgement AwaitingAcknowledgement -            -          -               Concluded
        InProgress              -    AwaitingAcknowledgement InProgress  InProgress InProgress              InProgress UnderCheck     -          -         -          Withdrawn Merged    InProgress              InProgress              InProgress   InProgress InProgress      Concluded
        UnderCheck              -    AwaitingAcknowledgement UnderCheck  -          UnderCheck              -          -              InProgress Concluded -          Withdrawn Merged    UnderCheck              UnderCheck              -            UnderCheck UnderCheck      -
        Concluded               -    Concluded               Concluded   -          -                       -          -              -          -         InProgress Withdrawn Concluded Concluded               Concluded               -            -          -               -
        Withdrawn               -    Withdrawn               Withdrawn   -          -                       -          -              -          -         -          Withdrawn Withdrawn Withdrawn               Withdrawn               -            -          -               -
        Merged                  -    Merged                  Merged      -          -                       -          -              -          -         -          Withdrawn Merged    AwaitingAcknowledgement Concluded               -            Merged     -               -
        """;

    private static readonly string[][] Rows =
        [.. Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static IEnumerable<TestCaseData> Cells =>
        from row in Rows.Skip(1)
        from cell in Rows[0].Zip(row).Skip(1)
        select new TestCaseData(Enum.Parse<HandlingStatus>(row[0]), Enum.Parse<HandlingAct>(cell.First), cell.Second);

    [Test]
    public void The_table_names_every_status_and_every_act() => Assert.Multiple(() =>
    {
        Assert.That(Rows[0].Skip(1), Is.EquivalentTo(Enum.GetNames<HandlingAct>()));
        Assert.That(Rows.Skip(1).Select(r => r[0]), Is.EquivalentTo(Enum.GetNames<HandlingStatus>()));
        Assert.That(HandlingLifecycle.Table.Initial, Is.EqualTo(HandlingStatus.AwaitingAcknowledgement));
    });

    [TestCaseSource(nameof(Cells))]
    public void A_case_moves_by_its_table_and_no_other_way(object from, object act, string to)
    {
        var (status, does) = ((HandlingStatus)from, (HandlingAct)act);
        if (to != "-")
        {
            Assert.That(HandlingLifecycle.Table.Next(status, does).ToString(), Is.EqualTo(to));
            return;
        }

        var refusal = Assert.Throws<Refusal>(() => HandlingLifecycle.Table.Next(status, does))!;
        Assert.That((refusal.Code.Code, refusal.Code.Status), Is.EqualTo(("handling.wrong-state", 409)));
    }
}
