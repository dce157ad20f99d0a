using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Joint;

/// <summary>
/// 联名: the lead signer of a suggestion invites others to sign. Its id is the suggestion's. The code in the invitation is derived, not
/// stored: whoever reads the database cannot use it. A renewed code makes the one before worthless.
/// </summary>
internal sealed class JointCall : Aggregate<JointCallStatus, JointCallAct>
{
    /// <summary>A hundred bits, and short enough for the scene of a mini-program code.</summary>
    private const int CodeLength = 20;
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private JointCall()
    {
    }

    /// <summary>Goes up with every renewal.</summary>
    public int Generation { get; private set; }
    public byte[] CodeHash { get; private set; } = [];
    public DateTimeOffset ExpiresAt { get; private set; }
    /// <summary>Who the lead is by name and telephone, as a keyed hash: the same person must not sign a second time.</summary>
    public byte[]? LeadHash { get; private set; }
    /// <summary>Confirmed now.</summary>
    public int Signed { get; private set; }

    protected override Lifecycle<JointCallStatus, JointCallAct> Lifecycle => JointLifecycles.Call;

    public static JointCall Open(Guid suggestion, byte[]? leadHash, PersonalDataCipher cipher, Actor by, DateTimeOffset at, TimeSpan valid)
    {
        var call = new JointCall { Id = suggestion, LeadHash = leadHash };
        call.Begin(JointCallAct.Open, by, at);
        call.NewCode(cipher, at, valid);
        return call;
    }

    /// <summary>Opens a closed call again, or gives an open one another code.</summary>
    public void Renew(PersonalDataCipher cipher, Actor by, DateTimeOffset at, TimeSpan valid)
    {
        Perform(Status == JointCallStatus.Closed ? JointCallAct.Reopen : JointCallAct.Renew, by, at);
        NewCode(cipher, at, valid);
    }

    public void Close(Actor by, DateTimeOffset at) => Perform(JointCallAct.Close, by, at);

    public bool Takes(DateTimeOffset at) => Status == JointCallStatus.Open && at < ExpiresAt;

    public void Count(int change) => Signed += change;

    public string Code(PersonalDataCipher cipher) => string.Create(CodeLength, cipher.LookupExactly($"joint:{Id:N}:{Generation}"), static (chars, bytes) =>
    {
        for (var i = 0; i < chars.Length; i++) chars[i] = Alphabet[bytes[i] & 31];
    });

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant()));

    private void NewCode(PersonalDataCipher cipher, DateTimeOffset at, TimeSpan valid)
    {
        Generation++;
        CodeHash = HashOf(Code(cipher));
        ExpiresAt = at + valid;
    }
}

/// <summary>Opens calls, in the save of whoever asks: at submission or afterwards. Scoped.</summary>
internal sealed class JointCalls(IntakeContext db, PersonalDataCipher cipher, IOptionsSnapshot<JointSettings> settings, TimeProvider time)
{
    /// <summary>The code to hand out.</summary>
    public string Open(Suggestion suggestion, PersonalData lead, Actor by) => OpenFor(suggestion, lead, by).Code(cipher);

    /// <param name="lead">Nothing where the suggester's data is gone.</param>
    public JointCall OpenFor(Suggestion suggestion, PersonalData? lead, Actor by)
    {
        var call = JointCall.Open(
            suggestion.Id, lead is null ? null : CoSignature.HashOf(lead, cipher), cipher, by, time.GetUtcNow(),
            TimeSpan.FromDays(settings.Value.ValidDays));
        db.Add(call);
        return call;
    }
}

/// <summary>Section <c>Intake:Joint</c>.</summary>
internal sealed class JointSettings
{
    public int MaxSigners { get; set; } = 200;

    public int ValidDays { get; set; } = 30;
}
