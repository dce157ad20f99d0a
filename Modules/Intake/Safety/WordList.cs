using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>Words of one kind.</summary>
internal sealed record WordCategory(
    [property: Description("类别，如“广告引流”。")]
    [property: Required(ErrorMessage = "请填写类别。"), StringLength(20, ErrorMessage = "类别请控制在20字以内。")]
    string Category,
    [property: Description("词语，各2至40个字。")]
    [property: Required(ErrorMessage = "请填写词语。"), MaxLength(5000, ErrorMessage = "每类最多5000个词语。")]
    IReadOnlyList<string> Words);

/// <summary>词表: one version of the words that make a person look at a text. Never changed; a new one takes its place.</summary>
internal sealed class WordList : Aggregate
{
    /// <summary>What the product brings, in force until the district has its own. Version 0.</summary>
    public static readonly IReadOnlyList<WordCategory> BuiltIn = JsonSerializer.Deserialize<List<WordCategory>>(
        typeof(WordList).Assembly.GetManifestResourceStream("words.json")!, JsonSerializerOptions.Web)!;

    private WordList()
    {
    }

    public int Number { get; private set; }
    public string Remark { get; private set; } = "";
    /// <summary>JSON of its categories.</summary>
    public string Words { get; private set; } = "[]";
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset? ActivatedAt { get; private set; }
    public bool IsActive { get; private set; }

    public IReadOnlyList<WordCategory> Categories => JsonSerializer.Deserialize<List<WordCategory>>(Words, JsonSerializerOptions.Web)!;

    public static WordList Propose(int number, IReadOnlyList<WordCategory> words, string note, Actor by, DateTimeOffset at)
    {
        var list = new WordList
        {
            Id = NewId.At(at), Number = number, Remark = note, Words = JsonSerializer.Serialize(words, JsonSerializerOptions.Web), ProposedAt = at,
        };
        list.Note("Propose", by, at, note);
        return list;
    }

    public void Activate(Actor by, DateTimeOffset at)
    {
        (IsActive, ActivatedAt) = (true, at);
        Note("Activate", by, at);
    }

    public void Retire(Actor by, DateTimeOffset at)
    {
        IsActive = false;
        Note("Retire", by, at);
    }
}
