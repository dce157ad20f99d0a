using Npgsql;

namespace ZhihuiShibei.Tests.Support;

/// <summary>Plain SQL in one line, with parameters by position.</summary>
internal static class Sql
{
    /// <summary>Runs a statement; parameters are <c>$1</c>, <c>$2</c>, … Gives the number of rows touched.</summary>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql, params object[] parameters)
    {
        await using var command = connection.Statement(sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of all rows.</summary>
    public static async Task<List<T?>> ColumnAsync<T>(this NpgsqlConnection connection, string sql, params object[] parameters)
    {
        await using var command = connection.Statement(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T?>();
        while (await reader.ReadAsync())
            values.Add(await reader.IsDBNullAsync(0) ? default : await reader.GetFieldValueAsync<T>(0));
        return values;
    }

    private static NpgsqlCommand Statement(this NpgsqlConnection connection, string sql, object[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // tests write their own SQL; values go as parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
