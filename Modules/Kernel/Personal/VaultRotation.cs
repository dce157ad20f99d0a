using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>A column in which a module keeps envelopes of the <see cref="PersonalDataCipher"/>.</summary>
/// <param name="Table">With its schema.</param>
/// <param name="Owner">The column with the id that each envelope is bound to.</param>
/// <param name="Id">The column that makes a row unique together with <paramref name="Owner"/>; may be the same.</param>
public sealed record SealedColumn(string Table, string Column, string Owner = "id", string Id = "id");

/// <summary>
/// 密钥轮换: seals everything anew that is not under the current key, so that an old key can leave the ring. Runs beside the
/// working system: a row that changes meanwhile is left for the next run, and running it again does what is left.
/// </summary>
public sealed class VaultRotation(NpgsqlDataSource database, PersonalDataCipher cipher, IEnumerable<SealedColumn> columns)
{
    private const int AtOnce = 500;

    /// <summary>How many envelopes were sealed anew.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">An envelope was altered, or its key is not in the ring.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var count = 0;
        foreach (var its in columns)
        {
            var after = (Owner: Guid.Empty, Id: Guid.Empty);
            while (await PageAsync(its, after, ct) is { Count: > 0 } page)
            {
                foreach (var (owner, id, envelope) in page)
                {
                    if (cipher.Reseal(owner, envelope) is { } anew) count += await ReplaceAsync(its, owner, id, envelope, anew, ct);
                }

                after = (page[^1].Owner, page[^1].Id);
            }
        }

        return count;
    }

    private async Task<int> ReplaceAsync(SealedColumn its, Guid owner, Guid id, byte[] envelope, byte[] anew, CancellationToken ct)
    {
        await using var update = database.CreateCommand(
            $"update {its.Table} set {its.Column} = $4 where {its.Owner} = $1 and {its.Id} = $2 and {its.Column} = $3");
        update.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = owner }, new() { Value = id }, new() { Value = envelope }, new() { Value = anew } });
        return await update.ExecuteNonQueryAsync(ct);
    }

    private async Task<List<(Guid Owner, Guid Id, byte[] Envelope)>> PageAsync(SealedColumn its, (Guid Owner, Guid Id) after, CancellationToken ct)
    {
        await using var select = database.CreateCommand($"""
            select {its.Owner}, {its.Id}, {its.Column} from {its.Table}
            where ({its.Owner}, {its.Id}) > ($1, $2) and octet_length({its.Column}) > 0 order by {its.Owner}, {its.Id} limit {AtOnce}
            """);
        select.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = after.Owner }, new() { Value = after.Id } });
        await using var reader = await select.ExecuteReaderAsync(ct);
        List<(Guid, Guid, byte[])> page = [];
        while (await reader.ReadAsync(ct)) page.Add((reader.GetGuid(0), reader.GetGuid(1), reader.GetFieldValue<byte[]>(2)));
        return page;
    }
}

public static class SealedColumns
{
    /// <summary>Says where a module keeps envelopes, so that a rotation of keys reaches them.</summary>
    public static IServiceCollection AddSealed(this IServiceCollection services, params SealedColumn[] columns)
    {
        foreach (var its in columns) services.AddSingleton(its);
        return services;
    }
}
