using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Intake.Publishing;

/// <summary>Every status × every act, held against a table written by hand; a dash is a refusal.</summary>
internal sealed class PublicationLifecycleTests
{
    private const string Expected = """
        .         Prepare Publish   Revoke  TakeBack
        Draft     Draft   Published Revoked Revoked
        Published -       -         Revoked Revoked
        Revoked   Draft   -         -       Revoked
        """;

    private static readonly string[][] Rows =
        [.. Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static IEnumerable<TestCaseData> Cells =>
        from row in Rows.Skip(1)
        from cell in Rows[0].Zip(row).Skip(1)
        select new TestCaseData(Enum.Parse<PublicationStatus>(row[0]), Enum.Parse<PublicationAct>(cell.First), cell.Second);

    [Test]
    public void The_table_names_every_status_and_every_act() => Assert.Multiple(() =>
    {
        Assert.That(Rows[0].Skip(1), Is.EquivalentTo(Enum.GetNames<PublicationAct>()));
        Assert.That(Rows.Skip(1).Select(r => r[0]), Is.EquivalentTo(Enum.GetNames<PublicationStatus>()));
        Assert.That(PublicationLifecycle.Table.Initial, Is.EqualTo(PublicationStatus.Draft));
    });

    [TestCaseSource(nameof(Cells))]
    public void A_copy_moves_by_its_table_and_no_other_way(object from, object act, string to)
    {
        var (status, does) = ((PublicationStatus)from, (PublicationAct)act);
        if (to != "-")
        {
            Assert.That(PublicationLifecycle.Table.Next(status, does).ToString(), Is.EqualTo(to));
            return;
        }

        var refusal = Assert.Throws<Refusal>(() => PublicationLifecycle.Table.Next(status, does))!;
        Assert.That((refusal.Code.Code, refusal.Code.Status), Is.EqualTo(("publication.wrong-state", 409)));
    }
}
