using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>专报: a digest of what many people ask for, to leaders. Written by one officer, checked and issued by another.</summary>
internal sealed class SpecialReport : Aggregate<ReportStatus, ReportAct>
{
    private readonly List<ReportExcerpt> _excerpts = [];
    private readonly List<LeaderInstruction> _instructions = [];

    private SpecialReport()
    {
    }

    public Guid ThemeId { get; private set; }
    public string Title { get; private set; } = "";
    /// <summary>报送: leaders' posts and offices, as they stand on the page.</summary>
    public string Addressees { get; private set; } = "";
    public string Text { get; private set; } = "";
    public FrozenFigures Figures { get; private set; } = new();
    /// <summary>Year and number of it, given when issued.</summary>
    public int? Year { get; private set; }
    public int? Ordinal { get; private set; }
    /// <summary>Everybody who had a hand in the text.</summary>
    public List<Guid> Writers { get; private set; } = [];
    public Guid? IssuedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }
    public IReadOnlyList<ReportExcerpt> Excerpts => _excerpts;
    public IReadOnlyList<LeaderInstruction> Instructions => _instructions;

    /// <summary>文号, such as 市北民意专报〔2024〕3号; nothing before it is issued.</summary>
    public string? Number => Ordinal is { } ordinal ? $"市北民意专报〔{Year}〕{ordinal}号" : null;

    protected override Lifecycle<ReportStatus, ReportAct> Lifecycle => ReportLifecycle.Table;

    public static SpecialReport Begin(Guid theme, string title, string text, FrozenFigures figures, Actor by, DateTimeOffset at)
    {
        var report = new SpecialReport
        {
            Id = NewId.At(at), ThemeId = theme, Title = title, Text = text, Figures = figures, CreatedAt = at, Writers = [by.Id],
        };
        report.Begin(ReportAct.Begin, by, at);
        return report;
    }

    /// <summary>修改: the whole text anew.</summary>
    public void Edit(string title, string addressees, string text, IEnumerable<ReportExcerpt> excerpts, Actor by, DateTimeOffset at)
    {
        Perform(ReportAct.Edit, by, at);
        (Title, Addressees, Text) = (title, addressees, text);
        _excerpts.Clear();
        _excerpts.AddRange(excerpts);
        Writers = [.. Writers.Union([by.Id])];
    }

    /// <summary>送核.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReportErrors.Incomplete"/></exception>
    public void Submit(Actor by, DateTimeOffset at)
    {
        if (Status == ReportStatus.Draft && (Addressees.Length == 0 || Text.Length == 0)) throw ReportErrors.Incomplete.Refuse();
        Perform(ReportAct.Submit, by, at);
    }

    public void SendBack(string reason, Actor by, DateTimeOffset at) => Perform(ReportAct.SendBack, by, at, reason);

    /// <summary>核发, by another person. Raises <see cref="SpecialReportIssued"/>.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReportErrors.SamePerson"/></exception>
    public void Issue(int year, int ordinal, Actor by, DateTimeOffset at)
    {
        if (Status == ReportStatus.UnderCheck && Writers.Contains(by.Id)) throw ReportErrors.SamePerson.Refuse();
        Perform(ReportAct.Issue, by, at);
        (Year, Ordinal, IssuedBy, IssuedAt) = (year, ordinal, by.Id, at);
        Raise(new SpecialReportIssued(Id, Number!, ThemeId, Title, at));
    }

    public void Discard(string reason, Actor by, DateTimeOffset at) => Perform(ReportAct.Discard, by, at, reason);

    /// <summary>领导批示. Raises <see cref="LeaderInstructionRecorded"/>.</summary>
    public LeaderInstruction Record(string post, string text, DateOnly on, Actor by, DateTimeOffset at)
    {
        Perform(ReportAct.RecordInstruction, by, at, post);
        var instruction = new LeaderInstruction { Id = NewId.At(at), ReportId = Id, Post = post, Text = text, GivenOn = on, RecordedAt = at };
        _instructions.Add(instruction);
        Raise(new LeaderInstructionRecorded(Id, instruction.Id, Number!, ThemeId, post, text, on, at));
        return instruction;
    }
}

/// <summary>摘录: what a suggestion says, in words that show nobody.</summary>
internal sealed class ReportExcerpt
{
    public Guid Id { get; init; }
    public Guid ReportId { get; init; }
    public Guid SuggestionId { get; init; }
    public int Position { get; init; }
    public string Text { get; init; } = "";
}

/// <summary>领导批示 on an issued report.</summary>
internal sealed class LeaderInstruction
{
    public Guid Id { get; init; }
    public Guid ReportId { get; init; }
    /// <summary>The leader's post, never a name.</summary>
    public string Post { get; init; } = "";
    public string Text { get; init; } = "";
    public DateOnly GivenOn { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
}
