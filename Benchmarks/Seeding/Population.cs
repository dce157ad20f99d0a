using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>Residents with an account: most have handed in one or two suggestions, one in ten none, a few up to two hundred.</summary>
internal sealed class Population(Random random, PersonalDataCipher cipher)
{
    public const int MostOfOne = 200;
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private const string Given = "秀英桂兰建国玉梅志强丽华文博晓东海涛雪莲永康明霞振宇欣怡";

    /// <summary>The made-up openid of a resident; the stand-in signs them in by it.</summary>
    public static string OpenIdOf(int resident) => $"obench{resident:D8}";

    /// <summary>Whose each suggestion is, by resident's number, in the order of receipt.</summary>
    public int[] Owners(int suggestions)
    {
        List<int> owners = [];
        for (var resident = 0; owners.Count < suggestions; resident++)
            owners.AddRange(Enumerable.Repeat(resident, Math.Min(Productivity(), suggestions - owners.Count)));
        var shuffled = owners.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    public (Account Account, PersonRecord Person) Resident(int number, DateTimeOffset since)
    {
        var openId = OpenIdOf(number);
        var person = Sealed(new PersonalData { OpenId = openId }, since);
        return (new Account(person.Id, cipher.LookupExactly(openId), since), person);
    }

    /// <summary>Elements four to six of one suggestion.</summary>
    public PersonRecord Suggester(DateTimeOffset at) => Sealed(
        new PersonalData
        {
            Name = $"{Surnames[random.Next(Surnames.Length)]}{Given[random.Next(Given.Length)]}{Given[random.Next(Given.Length)]}",
            Phone = $"13{random.Next(100_000_000, 999_999_999)}",
            Occupation = random.Next(2) == 0 ? "退休职工" : null,
        }, at);

    // Pareto's law, cut off.
    private int Productivity() => random.Next(10) == 0 ? 0 : (int)Math.Min(MostOfOne, Math.Pow(1 - random.NextDouble(), -1 / 1.1));

    private PersonRecord Sealed(PersonalData data, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        return new PersonRecord
        {
            Id = id,
            Kind = SuggesterKind.Person,
            Sealed = cipher.Seal(id, data),
            PhoneHash = cipher.Lookup(data.Phone),
            NameHash = cipher.Lookup(data.Name),
            CreatedAt = at,
        };
    }
}
