using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>Changes the vault's row of an account. Nothing is shown here: whoever wants to see goes through the gate.</summary>
internal sealed class OwnPerson(IdentityContext db, PersonalDataCipher cipher, TimeProvider time)
{
    /// <summary>Changes what is kept, in the next save. Nothing happens to an erased person.</summary>
    public async Task ChangeAsync(Guid id, Func<PersonalData, PersonalData> change, CancellationToken ct, SuggesterKind? kind = null)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, ct);
        if (person is null) return;
        var data = change(cipher.Open(id, person.Sealed));
        person.Sealed = cipher.Seal(id, data);
        person.PhoneHash = cipher.Lookup(data.Phone);
        person.NameHash = cipher.Lookup(data.Name);
        person.Kind = kind ?? person.Kind;
    }

    /// <summary>Leaves an empty row in the next save, so that files which point to it find that the person is gone.</summary>
    public async Task EraseAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == id, ct);
        if (person is null) return;
        (person.Sealed, person.PhoneHash, person.NameHash, person.ErasedAt) = ([], null, null, time.GetUtcNow());
    }
}
