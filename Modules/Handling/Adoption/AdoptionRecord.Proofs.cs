using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>The evidence of a commitment.</summary>
internal sealed partial class AdoptionRecord
{
    private readonly List<Proof> _proofs = [];

    public IReadOnlyList<Proof> Proofs => _proofs;

    /// <summary>补充佐证: of the whole, or of a milestone that is reached.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.MilestoneNotFound"/></exception>
    public void AddProof(Proof proof, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.AddEvidence, by, at);
        if (proof.MilestoneId is { } milestone && !_milestones.Exists(m => m.Id == milestone && m.ReachedAt is not null))
            throw AdoptionErrors.MilestoneNotFound.Refuse("没有找到这个节点，或者它还没有完成；完成节点时请一并提供佐证。");
        _proofs.Add(proof);
        Remember(by);
    }

    /// <summary>作废佐证: with a reason; never the last one, because nothing may stand without evidence.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.EvidenceNotFound"/>, <see cref="AdoptionErrors.LastEvidence"/></exception>
    public void StrikeProof(Guid proof, string reason, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.StrikeEvidence, by, at, reason);
        var its = _proofs.Find(p => p.Id == proof && p.StruckAt is null) ?? throw AdoptionErrors.EvidenceNotFound.Refuse();
        if (Status != AdoptionStatus.Proposed && ProofsOf(its.MilestoneId).Count == 1) throw AdoptionErrors.LastEvidence.Refuse();
        its.Strike(reason, at);
        Remember(by);
    }

    /// <summary>What stands, of a milestone or of the whole.</summary>
    public List<Proof> ProofsOf(Guid? milestone) => _proofs.FindAll(p => p.MilestoneId == milestone && p.StruckAt is null);
}
