using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>增设征集箱: a new box gets the next code; codes of removed boxes are never given again.</summary>
internal static class CreateBox
{
    private const int MostBoxes = 999;

    public static void Map(Api api) => api.Office.MapPost("/boxes", Handle)
        .Says(Policies.SocialWork, "征集箱", "增设征集箱", "新征集箱的箱号自动编排。")
        .WithExample(EditBox.Example)
        .Refuses(BoxErrors.PlaceUnknown, BoxErrors.NoneLeft)
        .RequiresIdempotencyKey();

    internal static async Task<Created<BoxView>> Handle(
        EditBox.Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = EditBox.Described(request);
        var view = await db.InTurnAsync(async () =>
        {
            // One after another: two at once would read the same last code.
            await db.Database.ExecuteSqlAsync($"lock table intake.suggestion_box in share row exclusive mode", ct);
            var last = int.Parse((await db.Boxes.MaxAsync(b => b.Code, ct))?[..3] ?? "0", CultureInfo.InvariantCulture);
            if (last >= MostBoxes) throw BoxErrors.NoneLeft.Refuse();
            var box = SuggestionBox.Install(new(last + 1), its, unconfirmed: false, caller.Actor, time.GetUtcNow());
            db.Boxes.Add(box);
            return BoxView.Of(box);
        }, ct);
        return TypedResults.Created($"/api/office/boxes/{view.Id}", view);
    }
}
