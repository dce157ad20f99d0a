using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>Says in each schema what the wire really does: values of enums in Chinese, what is required, and that null is never written.</summary>
internal sealed class Shapes : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema its) return;
        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (type.IsEnum) ExplainEnum(its, type);
        else if (type == typeof(DateTimeOffset)) its.Examples = ["2024-11-28T09:30:00.000+08:00"];
        else if (type == typeof(DateOnly)) its.Examples = ["2024-11-28"];
        else if (its.Properties is { Count: > 0 }) ExplainRecord(its, type);
        if (its.Type is { } kinds) its.Type = kinds & ~JsonSchemaType.Null;
    }

    private static void ExplainEnum(OpenApiSchema schema, Type type)
    {
        var values = Enum.GetValues(type).Cast<Enum>().ToList();
        schema.Description = Explanation(type);
        schema.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        schema.Extensions["x-enum-descriptions"] = new JsonNodeExtension(new JsonArray([.. values.Select(v => JsonValue.Create(v.Name()))]));
    }

    /// <summary>The values of an enum, a line each; nothing for another type.</summary>
    public static string? Explanation(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? string.Join("\n", Enum.GetValues(type).Cast<Enum>().Select(v => $"- `{v}`：{v.Name()}")) : null;
    }

    private static void ExplainRecord(OpenApiSchema schema, Type type)
    {
        // Additive change only: a client must bear fields it does not know.
        schema.AdditionalPropertiesAllowed = true;
        schema.Required = new HashSet<string>();
        var nullability = new NullabilityInfoContext();
        var optional = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First()
            .GetParameters().Where(p => p.HasDefaultValue).Select(p => p.Name).ToHashSet();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!schema.Properties!.TryGetValue(name, out var shape)) continue;
            shape.Description = Join(property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? CommonFields.Text(name), Explanation(property.PropertyType));
            if (shape is OpenApiSchema { Type: JsonSchemaType.String, MinLength: null or 0 } text && property.IsDefined(typeof(RequiredAttribute))) text.MinLength = 1;
            if (shape is OpenApiSchema upload && property.GetCustomAttribute<DataTypeAttribute>()?.DataType == System.ComponentModel.DataAnnotations.DataType.Upload) upload.Format = "binary";
            // The format "time" demands an offset; what is meant here is the clock on the wall.
            if (shape is OpenApiSchema { Format: "time" } clock) (clock.Format, clock.Pattern) = (null, @"^\d{2}:\d{2}(:\d{2})?$");
            if (shape is OpenApiSchema number && WrittenAsString(property)) (number.Type, number.Format) = (JsonSchemaType.String, null);
            var isNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
                || (!property.PropertyType.IsValueType && nullability.Create(property).ReadState == NullabilityState.Nullable);
            if (property.IsDefined(typeof(RequiredAttribute)) || (!isNullable && !optional.Contains(property.Name))) schema.Required.Add(name);
        }
    }

    private static bool WrittenAsString(PropertyInfo property) =>
        property.GetCustomAttribute<JsonNumberHandlingAttribute>()?.Handling.HasFlag(JsonNumberHandling.WriteAsString) == true;

    private static string? Join(string? own, string? values) => own is null || values is null ? own ?? values : $"{own}\n\n{values}";
}
