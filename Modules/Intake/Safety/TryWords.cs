using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>试用词表: what a version would find in a text, word by word. Keeps nothing.</summary>
internal static class TryWords
{
    public sealed record Request(
        [property: Description("要试的文字。")]
        [property: Required(ErrorMessage = "请填写要试的文字。"), StringLength(Limits.Text, ErrorMessage = "文字请控制在5000字以内。")]
        string Text,
        [property: Description("版本号；不填为正在使用的版本。")] int? Version = null);

    public sealed record Hit(
        [property: Description("类别。")] string Category,
        [property: Description("词表中的词。")] string Word,
        [property: Description("文中的写法。")] string Found);

    public sealed record Response(
        [property: Description("所用的版本号。")] int Version,
        [property: Description("命中的词语；没有命中则为空。")] IReadOnlyList<Hit> Hits);

    public static void Map(Api api) => api.Office.MapPost("/word-lists/try", Handle)
        .Says(Policies.SocialWork, "内容安全", "试用词表", "看一段文字会命中哪些词；不保存。")
        .WithExample(new Request("楼道里贴满“代·开·发·票”的小广告，建议统一清理。"))
        .Refuses(SafetyErrors.ListNotFound);

    internal static async Task<Response> Handle(Request request, IntakeContext db, CurrentWords words, CancellationToken ct)
    {
        var (number, finder) = await words.OfAsync(db, ct);
        if (request.Version is { } wanted && wanted != number)
        {
            var list = wanted == 0 ? WordList.BuiltIn
                : (await db.Set<WordList>().AsNoTracking().FirstOrDefaultAsync(l => l.Number == wanted, ct))?.Categories ?? throw SafetyErrors.ListNotFound.Refuse();
            (number, finder) = (wanted, new WordFinder(list));
        }

        return new(number, [.. finder.Find(request.Text).Select(h => new Hit(h.Category, h.Word, h.Found))]);
    }
}
