using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>
/// 按建议人检索: by the exact telephone number or name given with a suggestion, for a stated purpose. The vault is asked by a keyed hash
/// and writes an audit line; what was asked for stands in no address and no log.
/// </summary>
internal static class SearchByPerson
{
    public sealed record Request(
        [property: Description("建议人的电话号码，或姓名（名称）全称。")]
        [property: Required(ErrorMessage = "请填写电话号码或姓名。"), StringLength(Limits.Name, ErrorMessage = "电话号码或姓名请控制在50字以内。")]
        string PhoneOrName,
        [property: Description("检索的目的：HandleSuggestion 核实建议内容，TelephoneCall 电话告知。")]
        [property: AllowedValues(RevealPurpose.HandleSuggestion, RevealPurpose.TelephoneCall, ErrorMessage = "请选择检索的目的。")]
        RevealPurpose Purpose,
        [property: Description("上一页返回的 next。")] string? Cursor = null);

    public static void Map(Api api) => api.Office.MapPost("/suggestions/by-person", Handle)
        .Says(Policies.SocialWork, "建议", "按建议人检索", "按建议人的电话或姓名查找其提交的建议，最新登记的在前，每页最多20件。每次检索都记入审计日志。")
        .WithExample(new Request("13805320001", RevealPurpose.HandleSuggestion))
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<FoundSuggestion>> Handle(
        Request request, IntakeContext db, PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        var before = Cursor.Parse(request.Cursor, Cursor.Last).Id;
        var bare = request.PhoneOrName.Any(char.IsAsciiDigit) ? request.PhoneOrName.Replace("-", "", StringComparison.Ordinal) : request.PhoneOrName;
        // Each suggestion has a person of its own in the vault, made with it: their order is that of registration.
        var ids = (await people.SearchAsync(bare, request.Purpose, before, Paging.DefaultSize + 1, ct)).ToList();
        var next = ids.Count > Paging.DefaultSize ? new Cursor(DateTimeOffset.UnixEpoch, ids[Paging.DefaultSize - 1]).ToString() : null;
        var page = ids.Take(Paging.DefaultSize).ToList();
        var rows = await db.Suggestions.AsNoTracking().VisibleTo(caller, db).Where(s => page.Contains(s.SuggesterId)).ToListAsync(ct);
        var bySuggester = rows.ToLookup(s => s.SuggesterId);
        return new([.. page.SelectMany(p => bySuggester[p]).Select(s => FoundSuggestion.Of(s, Words.None))], next);
    }
}
