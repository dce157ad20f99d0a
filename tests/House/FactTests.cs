using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.House;

/// <summary>Facts are contracts between modules: their JSON is pinned, and no person travels in one.</summary>
internal sealed partial class FactTests
{
    private static IEnumerable<Type> Facts => typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).OrderBy(t => t.Name);

    [Test]
    public void The_JSON_of_every_fact_is_as_pinned_and_reads_back()
    {
        var catalogue = new FactCatalogue([]);
        var pinned = new StringBuilder();
        foreach (var type in Facts)
        {
            var name = type.GetCustomAttribute<WireNameAttribute>()!.Name;
            var fact = (Fact)Sample(type);
            var json = FactCatalogue.Write(fact);
            pinned.Append($"{name}\n{json}\n\n");
            Assert.That(FactCatalogue.Write(catalogue.Read(name, json)), Is.EqualTo(json), name);
        }

        TheHouse.Hold("tests/House/facts.txt", pinned.ToString());
    }

    [Test]
    public void No_fact_carries_personal_data()
    {
        var wrong = Facts.SelectMany(t => t.GetProperties().Where(p => Personal().IsMatch(p.Name) && p.Name != "UnitName" && t != typeof(UnitSaved))
            .Select(p => $"{t.Name}.{p.Name}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_fact_reads_JSON_with_members_it_does_not_know()
    {
        var json = FactCatalogue.Write((Fact)Sample(typeof(SuggestionSupplemented))).Replace("{", "{\"later\":1,", StringComparison.Ordinal);
        Assert.That(new FactCatalogue([]).Read("intake.suggestion-supplemented", json), Is.TypeOf<SuggestionSupplemented>());
    }

    private static object Sample(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Sample(inner);
        if (type == typeof(string)) return "文字";
        if (type == typeof(Guid)) return Guid.Parse("01936f00-0000-7000-8000-000000000001");
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2024, 11, 28, 1, 0, 0, TimeSpan.Zero);
        if (type == typeof(DateOnly)) return new DateOnly(2024, 11, 28);
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return 1;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        if (type == typeof(double)) return 0.8;
        if (type == typeof(IReadOnlyList<int>)) return new[] { 8 };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return ListOf(type.GenericTypeArguments[0]);
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType))]);
    }

    private static Array ListOf(Type type)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(Sample(type), 0);
        return list;
    }

    [GeneratedRegex("Phone|Contact|Address|OpenId|Email|(Suggester|Person|Staff|User|Display)?Name$")]
    private static partial Regex Personal();
}
