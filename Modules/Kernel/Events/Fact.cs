using MediatR;

namespace ZhihuiShibei.Kernel.Events;

/// <summary>
/// Something that has happened and that another module may want to know. Past tense; carries what the receiver needs and no
/// name, telephone number, address or contact text of a person: a person travels as an id. Its JSON is a contract: change
/// it by addition only; golden files pin it.
/// </summary>
public abstract record Fact : INotification
{
    /// <summary>Facts with the same key reach each subscriber in the order they happened.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public abstract Guid Key { get; }
}

/// <summary>The stable name under which a fact is stored and sent, such as <c>intake.suggestion-submitted</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WireNameAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>A <see cref="Fact"/> about one suggestion, ordered by that suggestion.</summary>
public abstract record SuggestionFact(Guid SuggestionId) : Fact
{
    public override Guid Key => SuggestionId;
}
