using ZhihuiShibei.Intake.Attachments;

namespace ZhihuiShibei.Tests.Intake.Attachments;

/// <summary>Every status × every act of a file's check, held against a table written out by hand; a dash is a refusal.</summary>
internal sealed class AttachmentLifecycleTests
{
    private const string Expected = """
        .         Upload Exempt    FindHarmless FindDoubtful FindRisky GiveUp    Clear Block
        Pending   -      Unchecked Pass         Review       Risky     Review    Pass  Risky
        Pass      -      -         Pass         Pass         Pass      Pass      -     Risky
        Review    -      -         Review       Review       Review    Review    Pass  Risky
        Risky     -      -         Risky        Risky        Risky     Risky     Pass  -
        Unchecked -      -         Unchecked    Unchecked    Unchecked Unchecked Pass  Risky
        """;

    [Test]
    public void A_file_moves_by_its_table_and_no_other_way()
    {
        var rows = Expected.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var written =
            from row in rows.Skip(1)
            from cell in rows[0].Skip(1).Zip(row.Skip(1), (act, to) => (Act: act, To: to))
            select $"{row[0]} {cell.Act} {cell.To}";
        var real =
            from status in Enum.GetValues<MediaVerdict>()
            from act in Enum.GetValues<MediaAct>()
            select $"{status} {act} {(AttachmentLifecycle.Table.Allows(status, act) ? AttachmentLifecycle.Table.Next(status, act).ToString() : "-")}";
        Assert.That(real, Is.EquivalentTo(written));
    }
}
