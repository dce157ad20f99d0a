using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;

namespace ZhihuiShibei.Tests.Contest.Collections;

/// <summary>Every status × every act, held against tables written by hand; a dash is a refusal.</summary>
internal sealed class LifecycleTests
{
    [Test]
    public void A_collection_moves_by_its_table_and_no_other_way() => Matrix.Check(CollectionLifecycle.Table, CollectionStatus.Draft, """
        .         Begin Edit  Publish   Retract Open Correct   Extend Close  Answer
        Draft     -     Draft Published -       -    -         -      -      -
        Published -     -     -         Draft   Open Published -      -      -
        Open      -     -     -         -       -    Open      Open   Closed -
        Closed    -     -     -         -       -    Closed    -      -      Answered
        Answered  -     -     -         -       -    -         -      -      -
        """, "collection.wrong-state");

    [Test]
    public void An_entry_moves_by_its_table_and_no_other_way() => Matrix.Check(EntryLifecycle.Table, EntryStatus.Entered, """
        .         Enter Withdraw  Admit    Reject   Reconsider
        Entered   -     Withdrawn Admitted Rejected -
        Admitted  -     Withdrawn -        -        Entered
        Rejected  -     Withdrawn -        -        Entered
        Withdrawn -     -         -        -        -
        """, "entry.wrong-state");
}
