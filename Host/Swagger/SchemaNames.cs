namespace ZhihuiShibei.Host.Swagger;

/// <summary>
/// Stable names for schemas and operations: <c>SubmitSuggestion.Request</c> is <c>SubmitSuggestionRequest</c>, a page of
/// <c>ListMySuggestions.Item</c> is <c>ListMySuggestionsItemPage</c>.
/// </summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        var own = type.Name.Split('`')[0];
        if (type.IsGenericType) return string.Concat(type.GetGenericArguments().Select(Of)) + own;
        return type.DeclaringType is { } useCase ? Of(useCase) + own : own;
    }

    /// <summary>camelCase name of the use case whose handler this is; a handler of another name than Handle adds its own.</summary>
    public static string OfOperation(System.Reflection.MethodInfo handler)
    {
        var useCase = handler.DeclaringType!;
        // A lambda lives in a class that the compiler nests into the use case.
        while (useCase.Name.StartsWith('<')) useCase = useCase.DeclaringType!;
        var name = handler.Name is "Handle" || handler.Name.StartsWith('<') ? useCase.Name : useCase.Name + handler.Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
