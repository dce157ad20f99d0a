using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ZhihuiShibei.Kernel;

/// <summary>
/// Writes many new rows of one append-only kind in one stream, inside the present transaction: what a sweep or a recomputation notes
/// about five hundred cases, or a draw of thirty thousand assignments, costs then a fraction of as many statements. Columns and
/// conversions come from the model; the rows are not tracked.
/// </summary>
public static class BulkInsert
{
    /// <summary>From how many rows on it is worth a round trip of its own.</summary>
    internal const int WorthIt = 32;

    public static async Task CopyAsync<T>(this DbContext db, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        // What the server fills in by itself, such as the writing transaction, is left to it.
        var columns = type.GetProperties().Where(p => p.GetDefaultValueSql() is null).Select(p => new Column(p)).ToList();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {type.GetSchema()}.{type.GetTableName()} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in columns)
                if (column.Of(row) is { } value) await copy.WriteAsync(value, column.StoreType, ct);
                else await copy.WriteNullAsync(ct);
        }

        await copy.CompleteAsync(ct);
    }

    private sealed class Column(IProperty property)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private readonly IClrPropertyGetter _getter = property.GetGetter();

        public string Name { get; } = property.GetColumnName();

        public string StoreType => _mapping.StoreTypeNameBase;

        public object? Of(object row)
        {
            var value = _getter.GetClrValue(row);
            return value is null || _mapping.Converter is null ? value : _mapping.Converter.ConvertToProvider(value);
        }
    }
}
