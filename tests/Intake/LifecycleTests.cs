using ZhihuiShibei.Intake;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Openings;

namespace ZhihuiShibei.Tests.Intake;

/// <summary>Boxes, openings and suggestions move by their tables and no other way.</summary>
internal sealed class LifecycleTests
{
    private const string Box = """
        .         Install Edit      Suspend   Resume Remove
        InUse     -       InUse     Suspended -      Removed
        Suspended -       Suspended -         InUse  Removed
        Removed   -       Removed   -         InUse  -
        """;

    private const string Opening = """
        .         Open Confirm   Recount Register  Void      TakeBackVoid CheckSeal Close  Cancel
        Opened    -    Confirmed Opened  Opened    Opened    Opened       Opened    -      Cancelled
        Confirmed -    -         Opened  Confirmed Confirmed Confirmed    Confirmed Closed Cancelled
        Closed    -    -         -       -         -         -            Closed    -      -
        Cancelled -    -         -       -         -         -            -         -      -
        """;

    private const string Suggestion = """
        .                  Register AskSupplement      Supplement Accept     Retain    Return    Transfer    Answer    Rehandle   Withdraw  Complete           Claim              PrintSlip          Reopen
        Registered         -        AwaitingSupplement -          InHandling Retained  Returned  Transferred -         -          Withdrawn Registered         Registered         Registered -
        AwaitingSupplement -        -                  Registered InHandling Retained  Returned  Transferred -         -          Withdrawn AwaitingSupplement AwaitingSupplement AwaitingSupplement -
        InHandling         -        -                  -          -          -         -         -           Answered  -          Withdrawn InHandling         InHandling         InHandling -
        Answered           -        -                  -          -          -         -         -           -         InHandling -         -                  Answered           Answered -
        Retained           -        -                  -          InHandling -         -         -           -         -          -         Retained           Retained           Retained Registered
        Returned           -        -                  -          -          -         -         -           -         -          -         -                  Returned           Returned -
        Transferred        -        -                  -          -          -         -         -           -         -          -         -                  Transferred        Transferred -
        Withdrawn          -        Withdrawn          -          Withdrawn  Withdrawn Withdrawn Withdrawn   Withdrawn Withdrawn  -         -                  Withdrawn          Withdrawn Withdrawn
        """;

    [Test]
    public void A_box_moves_by_its_table() => Matrix.Check(BoxLifecycle.Table, BoxStatus.InUse, Box, "box.wrong-state");

    [Test]
    public void An_opening_moves_by_its_table() => Matrix.Check(OpeningLifecycle.Table, OpeningStatus.Opened, Opening, "opening.wrong-state");

    [Test]
    public void A_suggestion_moves_by_its_table() =>
        Matrix.Check(SuggestionLifecycle.Table, SuggestionStatus.Registered, Suggestion, "suggestion.wrong-state");
}
