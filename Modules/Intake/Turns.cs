using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Intake;

/// <summary>
/// Fetches the suggestion an act is about and holds it until the act is saved: its suggester, facts, the text check and a
/// reviewer meet on the same row, and none of them should fail because another was a moment earlier.
/// </summary>
internal static class Turns
{
    /// <summary>One act by the account the suggestion belongs to; somebody else's is not there.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="IntakeErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnOwnAsync<T>(this IntakeContext db, Guid id, Caller caller, Func<Suggestion, Task<T>> act, CancellationToken ct) =>
        db.InTurnAsync(async () => await db.HoldAsync(id, ct) is { } suggestion && suggestion.AccountId == caller.Id
            ? await act(suggestion)
            : throw IntakeErrors.NotFound.Refuse(), ct);

    /// <inheritdoc cref="ActOnOwnAsync{T}(IntakeContext, Guid, Caller, Func{Suggestion, Task{T}}, CancellationToken)"/>
    public static Task<T> ActOnOwnAsync<T>(this IntakeContext db, Guid id, Caller caller, Func<Suggestion, T> act, CancellationToken ct) =>
        db.ActOnOwnAsync(id, caller, suggestion => Task.FromResult(act(suggestion)), ct);

    /// <summary>The suggestion, held by the present transaction.</summary>
    public static async Task<Suggestion?> HoldAsync(this IntakeContext db, Guid id, CancellationToken ct) =>
        (await db.Suggestions.FromSql($"select *, xmin from intake.suggestion where id = {id} for update").ToListAsync(ct)).SingleOrDefault();
}
