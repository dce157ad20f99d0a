using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>
/// 删除一件建议的个人信息: where no answer is pending the purpose of name and contact has ended (个人信息保护法 47). While one is, they
/// are needed to give it; who wants them gone all the same withdraws the suggestion, the consent or the account.
/// </summary>
internal static class EraseSuggester
{
    public static void Map(Api api) => api.Mini.MapPost("/suggestions/{id:guid}/suggester/erase", Handle)
        .Says(Policies.Resident, "建议", "删除一件建议的个人信息",
            "删除这件建议中的姓名、电话、联系地址和职业，建议和答复保留。答复之前暂不能单独删除：可先撤回建议，或撤回个人信息同意、注销账号。此操作不可撤销。")
        .Refuses(IntakeErrors.NotFound, PersonErrors.AnswerPending);

    internal static async Task<NoContent> Handle(
        Guid id, IntakeContext db, SuggesterErasure erasure, Caller caller, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var suggestion = await db.HoldAsync(id, ct) is { } own && own.AccountId == caller.Id ? own : throw IntakeErrors.NotFound.Refuse();
        if (suggestion.AnswerPending) throw PersonErrors.AnswerPending.Refuse();
        await erasure.EraseAsync(suggestion, caller.Actor, ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
