using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>Feedback's own small copy of a suggestion: whom to tell, and whether there is an answer to rate.</summary>
internal sealed class Recipient
{
    public required Guid SuggestionId { get; init; }
    public required string Number { get; init; }
    public required string Topic { get; set; }
    /// <summary>The suggester in the vault: whom a telephone call reaches.</summary>
    public required Guid SuggesterId { get; init; }
    /// <summary>The mini-program account: whom a WeChat message reaches, and who rates. Empty for paper, channels and cancelled accounts.</summary>
    public Guid? AccountId { get; set; }
    public Channel Channel { get; init; }
    /// <summary>Taken back: nobody is told anything any more.</summary>
    public bool Withdrawn { get; set; }
    /// <summary>Name and contact were erased: nobody can be called about it any more.</summary>
    public bool Erased { get; set; }
    /// <summary>The round of the answer that may be rated now; empty before the first answer and while it is handled anew.</summary>
    public int? AnswerRound { get; set; }

    public static Recipient Of(SuggestionSubmitted fact) => new()
    {
        SuggestionId = fact.SuggestionId,
        Number = fact.Number,
        Topic = fact.Topic,
        SuggesterId = fact.SuggesterId,
        AccountId = fact.AccountId,
        Channel = fact.Channel,
    };
}

/// <summary>A unit that has, or had, an order for the suggestion and may therefore read what was told.</summary>
internal sealed class ReadingUnit
{
    public required Guid SuggestionId { get; init; }
    public required Guid UnitId { get; init; }
}
