using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake;

/// <summary>A suggestion in a themed collection.</summary>
internal sealed partial class Suggestion
{
    /// <summary>参与专题: raises <see cref="CollectionEntryReceived"/>, without what shows a person; changes nothing.</summary>
    public void TellEntry(CollectionEntry entry, string? group, IReadOnlyList<EntryAnswer> answers, Hiding hiding, DateTimeOffset at)
    {
        var (topic, rationale, measures) = (hiding.Hide(Topic), hiding.Hide(Rationale), hiding.Hide(Countermeasures));
        Raise(new CollectionEntryReceived(
            Id, entry.CollectionId, Number, Channel, entry.Field, entry.Form, group, SuggesterId, entry.MemberIds, AccountId, entry.TermsVersion,
            answers, topic, rationale, measures, hiding.Found, ReceivedAt, at));
    }
}
