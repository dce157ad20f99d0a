using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>答复草稿 and 答复模板 in the module: tables and endpoints.</summary>
internal static class ComposingArea
{
    public const string Tag = "答复模板";

    public static void MapComposing(this Api api)
    {
        SaveDraft.Map(api);
        ListTemplates.Map(api);
        SaveTemplate.Map(api);
        FillTemplates.Map(api);
    }

    public static void ComposingTables(this ModelBuilder model)
    {
        model.Entity<AnswerTemplate>(template =>
        {
            template.ToTable("answer_template");
            template.HasKey(t => new { t.Code, t.Version });
        });
        model.Entity<AnswerDraft>(draft =>
        {
            draft.ToTable("answer_draft");
            draft.HasKey(d => new { d.SuggestionId, d.UnitId });
            draft.ComplexProperty(d => d.Words, words => words.Property(w => w.Result).HasConversion<string>());
        });
    }
}
