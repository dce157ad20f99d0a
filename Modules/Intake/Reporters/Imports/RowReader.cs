using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ZhihuiShibei.Intake.Reporters.Reports;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>
/// Makes of a row what the form makes of its fields, by the form's own rules: the same annotations are asked. Reasons name the
/// column and never repeat what stands in it, since that may be somebody's name.
/// </summary>
internal sealed class RowReader(Reporter reporter, string termsVersion, DateOnly today)
{
    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d HH:mm", "yyyy/M/d HH:mm", "yyyy/M/d H:mm"];

    public sealed record Row(ImportCells Cells, NewSuggestion? Suggestion, DateOnly? CollectedOn, IReadOnlyList<string> Reasons);

    public Row Read(ImportCells cells)
    {
        List<string> reasons = [];
        var subdistrict = Places.Subdistrict(Line(cells, ImportColumn.Subdistrict));
        var community = Line(cells, ImportColumn.Community) is { Length: > 0 } text && subdistrict is not null ? Places.Community(subdistrict, text)?.Code ?? "?" : null;
        if (subdistrict is null) reasons.Add(Line(cells, ImportColumn.Subdistrict).Length == 0 ? "请填写所在街道。" : "所在街道不在目录中，请按“取值”表填写。");
        if (community == "?") reasons.Add("所在社区不属于所填街道，请核对。");
        var other = new SubmitSuggestion.SuggesterPart(
            Choice<SuggesterKind>(cells, ImportColumn.Kind, reasons) ?? SuggesterKind.Person, Line(cells, ImportColumn.Name), Phone(cells),
            Empty(Line(cells, ImportColumn.OtherContact)), subdistrict?.Code ?? "0", community is "?" ? null : community, Empty(Line(cells, ImportColumn.Occupation)));
        var form = new SubmitReport.Request(
            PlainText.Line(cells[ImportColumn.Topic]), PlainText.Paragraphs(cells[ImportColumn.Rationale]), PlainText.Paragraphs(cells[ImportColumn.Countermeasures]),
            termsVersion, other, Choice<Domain>(cells, ImportColumn.Field, reasons), Choice<LivelihoodAspect>(cells, ImportColumn.Aspect, reasons),
            Choice<Publicity>(cells, ImportColumn.Publicity, reasons) ?? Publicity.NotPublic, Date(cells, reasons));
        Check(form, reasons);
        Check(other, reasons);
        if (reasons.Count > 0) return new(cells, null, null, reasons);
        try
        {
            return new(cells, ReportDraft.For(reporter, form, other), form.CollectedOn, []);
        }
        catch (Refusal refusal)
        {
            return new(cells, null, null, [refusal.Message]);
        }
    }

    private static void Check(object part, List<string> reasons)
    {
        List<ValidationResult> wrong = [];
        if (!Validator.TryValidateObject(part, new(part), wrong, validateAllProperties: true)) reasons.AddRange(wrong.Select(w => w.ErrorMessage!));
    }

    private static T? Choice<T>(ImportCells cells, ImportColumn column, List<string> reasons)
        where T : struct, Enum
    {
        var text = Line(cells, column);
        if (text.Length == 0) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.Name() == text) return value;
        }

        reasons.Add($"“{column.Heading}”只能填写：{string.Join('、', column.Choices!)}。");
        return null;
    }

    private DateOnly? Date(ImportCells cells, List<string> reasons)
    {
        var text = Line(cells, ImportColumn.CollectedOn);
        if (text.Length == 0) return null;
        if (!DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            reasons.Add("“收集日期”请按 2024-11-28 的样式填写。");
        else if (DateOnly.FromDateTime(at) > today) reasons.Add(ReporterErrors.CollectedLater.Text);
        else return DateOnly.FromDateTime(at);
        return null;
    }

    private static string? Phone(ImportCells cells) =>
        Empty(new string([.. Line(cells, ImportColumn.Phone).Where(c => c is not (' ' or '－' or '—' or '(' or ')' or '（' or '）'))]));

    private static string Line(ImportCells cells, ImportColumn column) => PlainText.Line(cells[column]);

    private static string? Empty(string text) => text.Length == 0 ? null : text;
}
