using ZhihuiShibei.Contest.Review;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>Every phase × every act, held against a table written out by hand; a dash is a refusal.</summary>
internal sealed class ReviewLifecycleTests
{
    [Test]
    public void A_review_moves_by_its_table_and_no_other_way() => Matrix.Check(ReviewLifecycle.Table, ReviewPhase.Preparing, """
        .            Prepare SetRules    AnnounceSeed ChangeJurors Pledge       DeclareRelations StartPreliminary Examine     StartScoring Score   Recuse       Redraw       StartDeliberation AskFurther   ScoreFurther Exclude      RecordMinutes CloseDeliberation ReopenDeliberation Conclude
        Preparing    -       Preparing   Preparing    Preparing    Preparing    Preparing        Preliminary      -           -            -       -            -            -                 -            -            -            -             -                 -                  -
        Preliminary  -       Preliminary Preliminary  Preliminary  Preliminary  Preliminary      -                Preliminary Scoring      -       -            -            -                 -            -            -            -             -                 -                  -
        Scoring      -       -           -            Scoring      Scoring      -                -                -           -            Scoring Scoring      Scoring      Deliberation      -            -            -            -             -                 -                  -
        Deliberation -       -           -            Deliberation Deliberation -                -                -           -            -       Deliberation Deliberation -                 Deliberation Deliberation Deliberation Deliberation  Proposal          -                  -
        Proposal     -       -           -            -            -            -                -                -           -            -       -            -            -                 -            -            -            -             -                 Deliberation       Concluded
        Concluded    -       -           -            -            -            -                -                -           -            -       -            -            -                 -            -            -            -             -                 -                  -
        """, "contest-review.wrong-phase");
}
