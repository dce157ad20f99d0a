namespace ZhihuiShibei.Intake.TextChecking;

/// <summary>
/// An intent to have WeChat check a text. WeChat only checks for users active in the last two hours, so it is tried at once and
/// given to a person well before that.
/// </summary>
internal sealed class TextCheck
{
    /// <summary>Tried until then; afterwards a person decides.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(90);

    public Guid SuggestionId { get; private set; }
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset GiveUpAt { get; private set; }
    public int Attempts { get; set; }

    public static TextCheck Of(Suggestion suggestion, DateTimeOffset now) =>
        new() { SuggestionId = suggestion.Id, DueAt = now, GiveUpAt = now + Window };

    /// <summary>The text has changed: from the beginning.</summary>
    public void Again(DateTimeOffset now) => (DueAt, GiveUpAt, Attempts) = (now, now + Window, 0);
}
