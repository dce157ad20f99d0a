using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Joint;

/// <summary>联名人: one account's word on one joint suggestion. Name and contact are in the vault only while it is signed.</summary>
internal sealed class CoSignature : Aggregate<CoSignatureStatus, CoSignatureAct>
{
    private CoSignature()
    {
    }

    public Guid SuggestionId { get; private set; }
    /// <summary>Nobody's once the account is cancelled; the signature still counts.</summary>
    public Guid? AccountId { get; private set; }
    /// <summary>In the vault, while signed.</summary>
    public Guid? PersonId { get; private set; }
    /// <summary>Name and telephone as a keyed hash, while signed.</summary>
    public byte[]? PersonHash { get; private set; }
    public DateTimeOffset At { get; private set; }

    protected override Lifecycle<CoSignatureStatus, CoSignatureAct> Lifecycle => JointLifecycles.Signature;

    public static CoSignature Invite(Guid suggestion, Actor by, DateTimeOffset at)
    {
        var signature = new CoSignature { Id = NewId.At(at), SuggestionId = suggestion, AccountId = by.Id, At = at };
        signature.Begin(CoSignatureAct.Invite, by, at);
        return signature;
    }

    public void Confirm(Guid person, byte[] hash, Actor by, DateTimeOffset at)
    {
        Perform(CoSignatureAct.Confirm, by, at);
        (PersonId, PersonHash, At) = (person, hash, at);
    }

    public void Decline(Actor by, DateTimeOffset at) => Perform(CoSignatureAct.Decline, by, at);

    /// <summary>Gives back the person whose data is to be erased.</summary>
    public Guid? TakeBack(Actor by, DateTimeOffset at)
    {
        Perform(CoSignatureAct.TakeBack, by, at);
        return Forget(at);
    }

    /// <summary>注销: counts on, without whose it was. Gives back the person whose data is to be erased.</summary>
    public Guid? LoseAccount(DateTimeOffset at)
    {
        Note("LoseAccount", Actor.System, at);
        AccountId = null;
        return Forget(At);
    }

    /// <summary>Tells one person from another by name and telephone; an old couple often shares the telephone.</summary>
    public static byte[] HashOf(PersonalData person, PersonalDataCipher cipher) =>
        cipher.LookupExactly($"co-signer:{person.Name}|{person.Phone ?? person.OtherContact}");

    private Guid? Forget(DateTimeOffset at)
    {
        var person = PersonId;
        (PersonId, PersonHash, At) = (null, null, at);
        return person;
    }
}
