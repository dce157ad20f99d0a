using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>Every fact that says something of a journey; others say nothing here.</summary>
internal sealed partial class Journey
{
    public void Hear(SuggestionFact fact)
    {
        switch (fact)
        {
            case SuggestionSubmitted its: Hear(its); break;
            case SuggestionCompleted its: Hear(its); break;
            case SuggestionRewritten its: Hear(its); break;
            case SuggestionTextChecked its: Hear(its); break;
            case SuggestionWithdrawn its: Hear(its); break;
            case SuggestionPublished its: Hear(its); break;
            case PublicationRevoked its: Hear(its); break;
            case NoticeDelivered its: Hear(its); break;
            case SuggestionRated its: Hear(its); break;
            case SuggestionAccepted its: Hear(its); break;
            case SuggestionDeclined its: Hear(its); break;
            case SuggestionReopened its: Hear(its); break;
            case DecisionOverdue its: Hear(its); break;
            case WorkOrderDispatched its: Hear(its); break;
            case MergedWorkDispatched its: Hear(its); break;
            case WorkOrderAcknowledged its: Hear(its); break;
            case WorkOrderOverdue its: Hear(its); break;
            case CaseMerged its: Hear(its); break;
            case CaseParted its: Hear(its); break;
            case SealChanged its: Hear(its); break;
            case ProgressReported its: Hear(its); break;
            case SuggestionConcluded its: Hear(its); break;
            case RehandlingOrdered its: Hear(its); break;
            case HandlingOverdue its: Hear(its); break;
            case ExtensionGranted its: Hear(its); break;
            case SupervisionRaised its: Hear(its); break;
            case AdoptionRecorded its: Hear(its); break;
        }
    }
}
