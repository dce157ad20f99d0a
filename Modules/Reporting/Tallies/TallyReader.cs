using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>Numbers of one value of a slice in one month.</summary>
internal readonly record struct TallyLine(string Value, DateOnly Month, Measure Measure, long Count);

/// <summary>Reads the numbers as they are at this moment, whether folded or not. Scoped.</summary>
internal sealed class TallyReader(ReportingContext db)
{
    /// <param name="value">Only this value of the slice.</param>
    public async Task<IReadOnlyList<TallyLine>> ReadAsync(Slice slice, Basis basis, Period period, CancellationToken ct, string? value = null)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand(TallySql.Read, (NpgsqlConnection)db.Database.GetDbConnection())
            {
                Parameters =
                {
                    new() { Value = slice.ToString() }, new() { Value = basis.ToString() }, new() { Value = period.From }, new() { Value = period.To },
                    new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                },
            };
            await using var rows = await command.ExecuteReaderAsync(ct);
            List<TallyLine> lines = [];
            while (await rows.ReadAsync(ct))
                lines.Add(new(rows.GetString(0), rows.GetFieldValue<DateOnly>(1), Enum.Parse<Measure>(rows.GetString(2)), rows.GetInt64(3)));
            return lines;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

/// <summary>Sums by measure; what was never counted is 0.</summary>
internal sealed class Numbers
{
    private readonly Dictionary<Measure, long> _sums = [];

    public Numbers(IEnumerable<TallyLine> lines)
    {
        foreach (var line in lines) _sums[line.Measure] = this[line.Measure] + line.Count;
    }

    public long this[Measure measure] => _sums.GetValueOrDefault(measure);

    public long Sum(params ReadOnlySpan<Measure> measures)
    {
        var sum = 0L;
        foreach (var measure in measures) sum += this[measure];
        return sum;
    }
}
