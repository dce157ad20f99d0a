using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>Which facts there are, what each is called on the wire, and which modules subscribe to it by having a handler.</summary>
public sealed class FactCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Dictionary<string, Type> _byName = [];
    private readonly Dictionary<Type, string> _names = [];
    private readonly Dictionary<Type, string[]> _subscribers = [];

    internal FactCatalogue(IEnumerable<RegisteredModule> modules)
    {
        foreach (var type in typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract))
        {
            var name = type.GetCustomAttribute<WireNameAttribute>()?.Name
                ?? throw new InvalidOperationException($"{type.Name} has no wire name.");
            _byName.Add(name, type);
            _names.Add(type, name);
        }

        var handled = modules.SelectMany(m => m.Assembly.GetTypes()
            .SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INotificationHandler<>))
            .Select(i => (Fact: i.GenericTypeArguments[0], m.Schema)));
        foreach (var group in handled.GroupBy(h => h.Fact))
            _subscribers[group.Key] = [.. group.Select(h => h.Schema).Distinct().Order()];
    }

    public IEnumerable<(string Name, Type Type)> All => _byName.Select(pair => (pair.Key, pair.Value)).OrderBy(f => f.Key);

    /// <summary>The modules that have a handler for this fact, by schema name.</summary>
    public IReadOnlyList<string> SubscribersOf(Type fact) => _subscribers.GetValueOrDefault(fact) ?? [];

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    /// <exception cref="JsonException">The text is not this fact.</exception>
    public Fact Read(string name, string body) => _byName.TryGetValue(name, out var type)
        ? (Fact)JsonSerializer.Deserialize(body, type, Json)!
        : throw new JsonException($"No fact is called '{name}'.");

    internal IEnumerable<OutboxRow> RowsFor(Fact fact, DateTimeOffset now)
    {
        var subscribers = SubscribersOf(fact.GetType());
        if (subscribers.Count == 0) yield break;
        var body = Write(fact);
        foreach (var subscriber in subscribers)
        {
            yield return new OutboxRow
            {
                Subscriber = subscriber,
                Key = fact.Key,
                Name = _names[fact.GetType()],
                Body = body,
                OccurredAt = now,
                DueAt = now,
            };
        }
    }
}
