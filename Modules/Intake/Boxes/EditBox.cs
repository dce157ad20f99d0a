using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>修改征集箱: name and place as a person confirms them. Only the Social Work Department moves a box to another subdistrict.</summary>
internal static class EditBox
{
    public sealed record Request(
        [property: Description("名称。")]
        [property: Required(ErrorMessage = "请填写名称。"), StringLength(SuggestionBox.MaxName, ErrorMessage = "名称请控制在60字以内。")]
        string Name,
        [property: Description("所在街道代码。")]
        [property: Required(ErrorMessage = "请选择所在街道。"), StringLength(9, ErrorMessage = "街道代码不正确。")]
        string SubdistrictCode,
        [property: Description("所在社区代码，人流密集场所可不填。")]
        [property: StringLength(12, ErrorMessage = "社区代码不正确。")]
        string? CommunityCode,
        [property: Description("具体位置，写给找箱子的人看。")]
        [property: Required(ErrorMessage = "请填写具体位置。"), StringLength(SuggestionBox.MaxPlace, ErrorMessage = "具体位置请控制在120字以内。")]
        string Place);

    internal static readonly Request Example = new("青海路社区征集箱", "370203019", "370203019001", "青海路社区居委会一楼大厅入口左侧");

    public static void Map(Api api) => api.Office.MapPut("/boxes/{id:guid}", Handle)
        .Says(Policies.BoxKeepers, "征集箱", "修改征集箱", "整体替换名称和位置，并去掉“待确认”标记。街道人员只能修改本街道的征集箱。")
        .WithExample(Example)
        .Refuses(BoxErrors.NotFound, BoxErrors.PlaceUnknown, CommonErrors.Forbidden);

    internal static Task<BoxView> Handle(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = Described(request);
        return db.ActOnBoxAsync(id, caller, box =>
        {
            if (its.SubdistrictCode != box.SubdistrictCode && !caller.Is(Role.SocialWorkOfficer))
                throw CommonErrors.Forbidden.Refuse("把征集箱划给另一个街道，请联系社会工作部办理。");
            box.Edit(its, caller.Actor, time.GetUtcNow());
            return BoxView.Of(box);
        }, ct);
    }

    /// <exception cref="Refusal"><see cref="BoxErrors.PlaceUnknown"/></exception>
    internal static BoxDescription Described(Request request)
    {
        var community = string.IsNullOrWhiteSpace(request.CommunityCode) ? null : request.CommunityCode;
        if (!Divisions.Fit(request.SubdistrictCode, community)) throw BoxErrors.PlaceUnknown.Refuse();
        return new(PlainText.Line(request.Name), request.SubdistrictCode, community, PlainText.Line(request.Place));
    }
}
