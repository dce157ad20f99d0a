using Npgsql;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Vault;

/// <summary>
/// 密钥轮换: seals everything anew that is not under the current key, so that an old key can leave the ring. Runs beside the
/// working system: a row that changes meanwhile is left for the next run, and running it again does what is left.
/// </summary>
internal sealed class VaultRotation(NpgsqlDataSource database, PersonalDataCipher cipher)
{
    private const int AtOnce = 500;

    // Everything Identity keeps sealed; the row's id is the owner each envelope is bound to.
    private static readonly (string Table, string Column)[] Sealed =
    [
        ("identity.person", "sealed"), ("identity.staff_member", "totp_secret"), ("identity.staff_member", "totp_offered"),
        ("identity.pushed_event", "raw"),
    ];

    /// <summary>How many envelopes were sealed anew.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var count = 0;
        foreach (var (table, column) in Sealed)
        {
            for (var after = Guid.Empty; await PageAsync(table, column, after, ct) is { Count: > 0 } page; after = page[^1].Owner)
            {
                foreach (var (owner, envelope) in page)
                {
                    if (cipher.Reseal(owner, envelope) is not { } anew) continue;
                    await using var update = database.CreateCommand($"update {table} set {column} = $3 where id = $1 and {column} = $2");
                    update.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = owner }, new() { Value = envelope }, new() { Value = anew } });
                    count += await update.ExecuteNonQueryAsync(ct);
                }
            }
        }

        return count;
    }

    private async Task<List<(Guid Owner, byte[] Envelope)>> PageAsync(string table, string column, Guid after, CancellationToken ct)
    {
        await using var select = database.CreateCommand(
            $"select id, {column} from {table} where id > $1 and octet_length({column}) > 0 order by id limit {AtOnce}");
        select.Parameters.Add(new() { Value = after });
        await using var reader = await select.ExecuteReaderAsync(ct);
        List<(Guid, byte[])> page = [];
        while (await reader.ReadAsync(ct)) page.Add((reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return page;
    }
}
