using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>
/// The 143 boxes a new installation starts with: one for each of the 137 communities, and six at busy places whose names no public
/// source gives. Where each stands exactly is not public either, so all are marked 待确认 until a person edits them. Seeded only
/// where there is no box at all: afterwards the table speaks.
/// </summary>
internal sealed class BoxSeed(IntakeContext db, TimeProvider time)
{
    private const long LockKey = 0x5348_4942_4958;

    /// <summary>Assumed: one each in six of the busier subdistricts.</summary>
    private static readonly string[] BusySubdistricts = ["370203005", "370203020", "370203021", "370203025", "370203028", "370203030"];

    public async Task RunAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two nodes that start together seed one after the other; the second finds everything there.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", ct);
        if (await db.Boxes.AnyAsync(ct)) return;
        var (now, ordinal) = (time.GetUtcNow(), 0);
        foreach (var its in All()) db.Boxes.Add(SuggestionBox.Install(new(++ordinal), its, unconfirmed: true, Actor.System, now));
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
    }

    private static IEnumerable<BoxDescription> All()
    {
        foreach (var subdistrict in Divisions.Subdistricts)
        {
            foreach (var community in subdistrict.Communities)
            {
                var name = community.Name.Replace("居委会", "", StringComparison.Ordinal);
                yield return new($"{name}征集箱", subdistrict.Code, community.Code, $"{community.Name}（具体位置待确认）");
            }
        }

        for (var i = 0; i < BusySubdistricts.Length; i++)
        {
            var subdistrict = Divisions.FindSubdistrict(BusySubdistricts[i])!;
            yield return new($"人流密集场所征集箱{i + 1}（名称待确认）", subdistrict.Code, null, $"{subdistrict.Name}内人流密集场所（具体位置待确认）");
        }
    }
}
