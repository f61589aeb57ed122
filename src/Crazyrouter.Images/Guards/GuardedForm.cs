using System;
using System.Collections.Generic;

namespace Crazyrouter.Images.Guards;

/// <summary>A <c>multipart/form-data</c> body.</summary>
internal sealed class GuardedForm : GuardedFields
{
    private readonly string _boundary;

    private GuardedForm(string boundary, List<GuardedField> parts)
        : base(parts) => _boundary = boundary;

    protected override string End => $"\r\n--{_boundary}--\r\n";

    public static GuardedForm? TryRead(string contentType, byte[] bytes) =>
        BoundaryOf(contentType) is { } boundary && FormReader.ReadAll(boundary, bytes) is { } parts ? new GuardedForm(boundary, parts) : null;

    protected override string Before(int index) => (index == 0 ? "" : "\r\n") + $"--{_boundary}\r\n";

    protected override string Spell(string name, string value) => $"Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}";

    private static string? BoundaryOf(string contentType)
    {
        foreach (var parameter in contentType.Split(';'))
        {
            var text = parameter.Trim();
            if (text.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase))
            {
                return text.Substring("boundary=".Length).Trim('"');
            }
        }

        return null;
    }
}
