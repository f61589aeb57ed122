using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crazyrouter.Router.Faults;

/// <summary>
/// Reads fault rules from JSON: a list of <c>{"path", "fault", "first", "calls"}</c>, where <c>fault</c> is an object with the members of
/// <see cref="Fault"/> in camel case, or the name of a property of <see cref="NamedFaults"/> in kebab case, such as <c>"html-error"</c>.
/// </summary>
public static class FaultFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new NamedFaultConverter() },
    };

    /// <summary>Reads the rules of one file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="JsonException">The file is no such list; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<FaultRule> Read(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads the rules of a text.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">The text is no such list; the message says where.</exception>
    public static IReadOnlyList<FaultRule> Parse(string json) =>
        JsonSerializer.Deserialize<List<FaultRule>>(json, Options) ?? throw new JsonException("The faults are null; a list is wanted.");

    /// <summary>Takes a fault by name or in full.</summary>
    private sealed class NamedFaultConverter : JsonConverter<Fault>
    {
        private static readonly JsonSerializerOptions InFull = new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        };

        private static readonly Dictionary<string, Fault> Named = typeof(NamedFaults)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name), property => (Fault)property.GetValue(null)!);

        public override Fault Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                return JsonSerializer.Deserialize<Fault>(ref reader, InFull)!;
            }

            var name = reader.GetString()!;
            return Named.TryGetValue(name, out var fault)
                ? fault
                : throw new JsonException($"'{name}' names no fault; the names are {string.Join(", ", Named.Keys.Order())}.");
        }

        public override void Write(Utf8JsonWriter writer, Fault value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, InFull);
    }
}
