using System;
using System.Text;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>What the light bulb says about a repair.</summary>
internal static class RepairTitle
{
    public static string? Of(Repair repair) => repair.Kind switch
    {
        RepairKind.Set => "Send " + Join(repair),
        RepairKind.SetEach => "Send " + Join(repair, " or "),
        RepairKind.Replace => "Send " + Join(repair) + " instead of " + repair.Subject,
        RepairKind.Add => "Send " + Join(repair) + " too",
        RepairKind.Remove => "Do not send " + repair.Subject,
        RepairKind.SetHost when Uri.TryCreate(repair.Subject, UriKind.Absolute, out var address) => "Send to " + address.Authority,
        RepairKind.SetTimeout => "Allow " + repair.Subject + " seconds",
        _ => null,
    };

    private static string Join(Repair repair, string between = " and ")
    {
        var text = new StringBuilder();
        foreach (var write in repair.Writes)
        {
            text.Append(text.Length == 0 ? string.Empty : between).Append(write.Name).Append(" = ");
            text.Append(write.Kind == WireKind.Text ? "\"" + write.Value + "\"" : write.Value);
        }

        return text.ToString();
    }
}
