using System.Collections.Generic;
using System.IO;
using System.Text;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Guards;

/// <summary>A body of fields, as forms are. What no remedy touches is sent on to the byte, in its order.</summary>
internal abstract class GuardedFields(List<GuardedField> fields) : GuardedBody
{
    public override IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            foreach (var (name, text, _) in fields)
            {
                if (text is not null && !names.Contains(name))
                {
                    names.Add(name);
                }
            }

            return names;
        }
    }

    /// <summary>The value of a field; of several texts of one name the last counts.</summary>
    public override SentValue this[string wireName]
    {
        get
        {
            var last = LastText(wireName);
            return last >= 0 ? SentValue.OfText(fields[last].Text!)
                : fields.Exists(one => one.Name == wireName) ? SentValue.Unknown
                : SentValue.Absent;
        }
    }

    public override byte[] ToBytes()
    {
        using var body = new MemoryStream();
        for (var i = 0; i < fields.Count; i++)
        {
            WriteTo(body, Before(i));
            var bytes = fields[i].Bytes.ToArray();
            body.Write(bytes, 0, bytes.Length);
        }

        WriteTo(body, End);
        return body.ToArray();
    }

    /// <summary>What follows the last field.</summary>
    protected abstract string End { get; }

    /// <summary>What stands before the field at a place, from 0.</summary>
    protected abstract string Before(int index);

    /// <summary>A field as this kind of form writes it.</summary>
    protected abstract string Spell(string name, string value);

    protected override void Remove(string name) => fields.RemoveAll(field => field.Name == name && field.Text is not null);

    protected override void Write(ParameterWrite write)
    {
        var last = LastText(write.Name);
        var written = new GuardedField(write.Name, write.Value, Encoding.UTF8.GetBytes(Spell(write.Name, write.Value)));
        fields.Insert(last < 0 ? fields.Count : last, written);

        // One value is left of what was said several times: nobody knows which of them the router takes.
        fields.RemoveAll(field => field.Name == write.Name && field.Text is not null && !ReferenceEquals(field, written));
    }

    private int LastText(string name) => fields.FindLastIndex(field => field.Name == name && field.Text is not null);

    private static void WriteTo(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
