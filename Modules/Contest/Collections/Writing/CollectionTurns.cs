using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Contest.Collections.Writing;

/// <summary>Holds a collection until an act on it is saved: officers and the sweep meet on the same row.</summary>
internal static class CollectionTurns
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="CollectionErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<WriteCollection.Response> ActOnCollectionAsync(
        this ContestContext db, Guid id, Func<ThemedCollection, Task> act, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        await db.Database.ExecuteSqlAsync($"select 1 from contest.themed_collection where id = {id} for update", ct);
        var collection = await db.Collections.FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw CollectionErrors.NotFound.Refuse();
        await act(collection);
        return WriteCollection.Response.Of(collection);
    }, ct);

    /// <inheritdoc cref="ActOnCollectionAsync(ContestContext, Guid, Func{ThemedCollection, Task}, CancellationToken)"/>
    public static Task<WriteCollection.Response> ActOnCollectionAsync(
        this ContestContext db, Guid id, Action<ThemedCollection> act, CancellationToken ct) => db.ActOnCollectionAsync(id, its =>
    {
        act(its);
        return Task.CompletedTask;
    }, ct);
}
