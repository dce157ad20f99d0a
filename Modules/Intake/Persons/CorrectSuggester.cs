using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>更正一件建议的建议人信息 (个人信息保护法 46): name, contact and occupation as stated with the suggestion; its text stays.</summary>
internal static class CorrectSuggester
{
    public sealed record Request(
        [property: Description("建议人类别。")] SuggesterKind Kind,
        [property: Description("建议人姓名或单位名称。请勿填写身份证号码。")]
        [property: Required(ErrorMessage = "请填写建议人姓名（名称）。"), StringLength(Limits.Name, ErrorMessage = "建议人姓名（名称）请控制在50字以内。")]
        string Name,
        [property: Description("手机或固定电话，只含数字和短横线。")]
        [property: RegularExpression(@"^\+?[0-9][0-9\-]{4,18}[0-9]$", ErrorMessage = "电话号码不正确，请检查后重新填写。")]
        string? Phone,
        [property: Description("其他联系方式。")]
        [property: StringLength(Limits.Contact, ErrorMessage = "其他联系方式请控制在200字以内。")]
        string? OtherContact,
        [property: Description("职业，可不填。")]
        [property: StringLength(Limits.Name, ErrorMessage = "职业请控制在50字以内。")]
        string? Occupation);

    public static void Map(Api api) => api.Mini.MapPut("/suggestions/{id:guid}/suggester", Handle)
        .Says(Policies.Resident, "建议", "更正一件建议的建议人信息", "整体替换姓名、联系方式和职业；监护人信息不变。已删除的信息不能再填。")
        .WithExample(new Request(SuggesterKind.Person, "王秀兰", "13805320002", null, "退休教师"))
        .Refuses(IntakeErrors.NotFound, IntakeErrors.ContactMissing, IntakeErrors.ElementMissing, PersonalDataGate.Gone)
        .RequireRateLimiting(RateLimits.Writing);

    internal static async Task<NoContent> Handle(
        Guid id, Request request, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var stated = SixElements.Stated(request.Name, request.Phone, request.OtherContact, request.Occupation);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var suggestion = await db.HoldAsync(id, ct) is { } own && own.AccountId == caller.Id ? own : throw IntakeErrors.NotFound.Refuse();
        var changed = await people.AmendAsync(db, suggestion.SuggesterId, id, old =>
        {
            SixElements.MustBeReachable(stated, old.GuardianPhone);
            return stated with { GuardianName = old.GuardianName, GuardianPhone = old.GuardianPhone, GuardianConsentAt = old.GuardianConsentAt };
        }, ct, request.Kind);
        if (!changed) throw PersonalDataGate.Gone.Refuse();
        suggestion.CorrectSuggester(caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
