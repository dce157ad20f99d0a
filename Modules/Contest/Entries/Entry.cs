using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Entries;

/// <summary>
/// 参与专题的建议, for a contest 参赛建议: what Contest keeps of a suggestion handed in for a themed collection. Who it comes from is
/// known by ids only; the texts come with what shows a person already hidden.
/// </summary>
internal sealed partial class Entry : Aggregate<EntryStatus, EntryAct>
{
    private Entry()
    {
    }

    public Guid CollectionId { get; private set; }
    public Guid SuggestionId { get; private set; }
    /// <summary>Of the suggestion, such as <c>SB-20241128-0042-K</c>.</summary>
    public string Number { get; private set; } = "";
    public Channel Channel { get; private set; }
    /// <summary>Code of a <see cref="Collections.CollectionField"/>; none where the collection has no fields, or on paper that named none.</summary>
    public string? Field { get; private set; }
    public EntryForm Form { get; private set; }
    /// <summary>Name of the team or unit; nothing for one person.</summary>
    public string? Group { get; private set; }
    /// <summary>In the vault: the person, the team's speaker, or the unit.</summary>
    public Guid SuggesterId { get; private set; }
    /// <summary>In the vault: the other members of a team.</summary>
    public List<Guid> MemberIds { get; private set; } = [];
    public Guid? AccountId { get; private set; }
    public string TermsVersion { get; private set; } = "";
    public string Topic { get; private set; } = "";
    public string Rationale { get; private set; } = "";
    public string Countermeasures { get; private set; } = "";
    /// <summary>What kinds of personal data were hidden in the texts, in the words of an official.</summary>
    public List<string> Hidden { get; private set; } = [];
    public List<EntryAnswer> Answers { get; private set; } = [];
    public DateTimeOffset ReceivedAt { get; private set; }
    /// <summary>密件: not there for anybody in this module, as long as the suggestion is sealed.</summary>
    public bool Sealed { get; private set; }

    protected override Lifecycle<EntryStatus, EntryAct> Lifecycle => EntryLifecycle.Table;

    public static Entry Enter(CollectionEntryReceived its)
    {
        var entry = new Entry
        {
            Id = NewId.At(its.ReceivedAt),
            CollectionId = its.CollectionId,
            SuggestionId = its.SuggestionId,
            Number = its.Number,
            Channel = its.Channel,
            Form = its.Form,
            Group = its.Group,
            SuggesterId = its.SuggesterId,
            MemberIds = [.. its.MemberIds],
            AccountId = its.AccountId,
            TermsVersion = its.TermsVersion,
            Answers = [.. its.Answers],
            ReceivedAt = its.ReceivedAt,
        };
        entry.Retell(its);
        entry.Begin(EntryAct.Enter, Actor.System, its.ReceivedAt);
        return entry;
    }

    /// <summary>Takes the texts as they are now; a field once set stays, whoever set it.</summary>
    public void Retell(CollectionEntryReceived its) => (Field, Topic, Rationale, Countermeasures, Hidden) =
        (Field ?? its.Field, its.Topic, its.Rationale, its.Countermeasures, [.. its.Hidden]);

    public void Seal(bool on) => Sealed = on;

    public void Withdraw(DateTimeOffset at) => Perform(EntryAct.Withdraw, Actor.System, at);

    /// <summary>初审通过.</summary>
    public void Admit(Actor by, DateTimeOffset at) => Perform(EntryAct.Admit, by, at);

    /// <summary>初审不通过.</summary>
    public void Reject(string reason, Actor by, DateTimeOffset at) => Perform(EntryAct.Reject, by, at, reason);

    /// <summary>补上领域, noted with the field it had.</summary>
    public void SetField(string field, Actor by, DateTimeOffset at)
    {
        Note(nameof(SetField), by, at, $"{Field} → {field}");
        Field = field;
    }

    public void Reconsider(string reason, Actor by, DateTimeOffset at) => Perform(EntryAct.Reconsider, by, at, reason);
}
