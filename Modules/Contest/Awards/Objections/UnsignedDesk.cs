using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>What somebody wrote who is not signed in.</summary>
internal sealed record UnsignedWords(string Text, string Name, string Phone, string? About);

/// <summary>Takes objections of anybody: who it is goes into the vault, and a retry is known by its key. Scoped.</summary>
internal sealed partial class UnsignedDesk(ContestContext db, PersonalDataGate people, PersonalDataCipher cipher, Caller caller, TimeProvider time)
{
    public const string PhonePattern = @"^[0-9+\- ]{7,20}$";

    /// <param name="key">The same for the same objection, however often it is sent.</param>
    /// <exception cref="Refusal"><see cref="ObjectionErrors.TextTooThin"/>, <see cref="ObjectionErrors.WindowClosed"/>,
    /// no such contest, or a key used for other words.</exception>
    public async Task<RaisedObjection> RaiseAsync(string code, UnsignedWords words, string key, CancellationToken ct)
    {
        var (text, contest) = (Raising.Checked(words.Text), await db.ContestByCodeAsync(code, ct));
        return await db.ActOnAwardingAsync(contest, async its =>
        {
            var retry = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{contest}:{key}")));
            if (await db.Set<Objection>().AsNoTracking().FirstOrDefaultAsync(o => o.RetryKey == retry, ct) is { } first)
                return first.Text == text ? Raised(first) : throw CommonErrors.KeyReused.Refuse();
            var (now, notice) = await Raising.NoticeAsync(its, db, time, ct);
            var phone = new string([.. words.Phone.Where(char.IsAsciiDigit)]);
            var person = people.Keep(db, SuggesterKind.Person, new PersonalData { Name = PublicText.Seen(words.Name), Phone = phone });
            var objection = Objection.Raise(contest, notice, person, null, Raising.Bare(words.About), text, retry, caller.Actor, now);
            db.Add(objection);
            return Raised(objection);
        }, ct);
    }

    /// <summary>What is to be mended before it can be sent; nothing when it can.</summary>
    public static string? Wrong(UnsignedWords words) => words switch
    {
        { Text.Length: > 2000 } => "异议请控制在2000字以内。",
        _ when PublicText.Seen(words.Text).Length < 10 => ObjectionErrors.TextTooThin.Text,
        _ when PublicText.Seen(words.Name) is { Length: 0 or > 50 } => "请填写您的姓名，50字以内。",
        _ when !Phone().IsMatch(words.Phone) => "请填写正确的电话号码。",
        { About.Length: > 60 } => "针对的奖项请控制在60字以内。",
        _ => null,
    };

    private RaisedObjection Raised(Objection its) => new(its.Id, QuerySecret.Of(its.Id, cipher), its.ReceivedAt);

    [GeneratedRegex(PhonePattern)]
    private static partial Regex Phone();
}
