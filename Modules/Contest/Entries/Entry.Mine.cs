using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Entries;

/// <summary>What concerns whoever handed it in: leaving, and being told.</summary>
internal sealed partial class Entry
{
    /// <summary>When the collective feedback was told to whoever handed it in.</summary>
    public DateTimeOffset? AnswerToldAt { get; private set; }

    /// <summary>退出专题: by whoever handed it in, while the collection takes entries; the suggestion goes on. Once more changes nothing.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="EntryErrors.TooLate"/></exception>
    public void Leave(ThemedCollection from, Actor by, DateTimeOffset at)
    {
        if (Status == EntryStatus.Withdrawn) return;
        if (!MayLeave(from, at)) throw EntryErrors.TooLate.Refuse();
        Perform(EntryAct.Withdraw, by, at);
    }

    /// <summary>A paper may be registered after closing; whoever wrote it can withdraw the suggestion.</summary>
    public bool MayLeave(ThemedCollection from, DateTimeOffset at) => Status != EntryStatus.Withdrawn && at < from.ClosesAt;

    /// <summary>认领: a paper taken into an account; nothing once the account is gone.</summary>
    public void Belong(Guid? account, DateTimeOffset at)
    {
        Note(account is null ? "LoseAccount" : "Claim", Actor.System, at);
        AccountId = account;
    }

    /// <summary>集中反馈. Raises <see cref="CollectionAnswered"/>.</summary>
    public void TellAnswer(ThemedCollection its, DateTimeOffset at)
    {
        if (its.Answer is not { } answer || AnswerToldAt is not null) return;
        AnswerToldAt = at;
        Raise(new CollectionAnswered(
            SuggestionId, its.Id, its.Code, its.Title, answer.Text, answer.Named.FirstOrDefault(n => n.EntryId == Id)?.Text, answer.At));
    }
}
