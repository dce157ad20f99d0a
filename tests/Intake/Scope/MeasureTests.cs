using System.Globalization;
using System.Text;
using ZhihuiShibei.Intake.Scope;
using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Intake.Scope;

/// <summary>The product's rules against the labelled texts; docs/scope-figures.md is written from here.</summary>
internal sealed class MeasureTests
{
    private static readonly Judge Rules = new(RuleSetCheck.BuiltIn, 1);

    [Test]
    public void Nine_in_ten_hints_are_right_and_seven_in_ten_matters_are_found_on_texts_the_rules_were_not_written_by()
    {
        var answers = Answers("held-out");
        var together = Together(answers);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers, Has.Count.GreaterThanOrEqualTo(200));
            Assert.That(together.Precision, Is.GreaterThanOrEqualTo(0.85));
            Assert.That(together.Recall, Is.GreaterThanOrEqualTo(0.70));
        }
    }

    [Test]
    public void The_figures_on_paper_are_the_figures()
    {
        Assert.That(Answers("tuning").Count + Answers("held-out").Count, Is.GreaterThanOrEqualTo(500));
        TheHouse.Hold("docs/scope-figures.md", $"""
            # What the scope rules find

            Written by `UPDATE_GOLDEN=1 ./dev test --filter MeasureTests` from the texts in tests/Intake/Scope. Precision: of the hints
            given, how many were right. Recall: of the texts of a kind, how many were found. The first three together count a text
            as found whichever of the three is named, since each sends it out of the collection.

            {Table("Held out: texts the rules were not written by", Answers("held-out"))}
            {Table("Tuning: texts the rules were written by", Answers("tuning"))}
            """);
    }

    private static List<(Labelled Text, HashSet<string> Given)> Answers(string set) =>
    [
        .. Labelled.Read(set).Select(t => (t, Rules.Read(t.Texts)
            .Select(f => Labelled.Signals.Single(s => s.Value == f.Signal).Key).ToHashSet())),
    ];

    private static Figure Together(List<(Labelled Text, HashSet<string> Given)> answers) => Figure.Of(answers.Select(
        a => (a.Given.Overlaps(Labelled.OutOfScope), Labelled.OutOfScope.Contains(a.Text.Label))));

    private static string Table(string title, List<(Labelled Text, HashSet<string> Given)> answers)
    {
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine()
            .AppendLine("| kind | texts | precision | recall | right | wrong | missed |").AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var label in Labelled.Signals.Keys)
            Row(label, answers.Count(a => a.Text.Label == label), Figure.Of(answers.Select(a => (a.Given.Contains(label), a.Text.Label == label))));
        Row("the first three together", answers.Count(a => Labelled.OutOfScope.Contains(a.Text.Label)), Together(answers));
        var suggestions = answers.Where(a => a.Text.Label == "suggestion").ToList();
        return table.AppendLine().AppendLine(CultureInfo.InvariantCulture,
            $"Of {suggestions.Count} genuine suggestions {suggestions.Count(a => a.Given.Count > 0)} got a hint.").ToString();

        void Row(string name, int texts, Figure its) => table.AppendLine(CultureInfo.InvariantCulture,
            $"| {name} | {texts} | {its.Precision:0.00} | {its.Recall:0.00} | {its.Right} | {its.Wrong} | {its.Missed} |");
    }
}
