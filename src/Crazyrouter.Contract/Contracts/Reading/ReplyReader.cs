using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads what replies hold. A table of them is read once, however many routes name it.</summary>
internal sealed class ReplyReader(FactTable replies, SourceReader sources)
{
    private readonly Dictionary<string, IReadOnlyList<ReplyFact>> _read = new(StringComparer.Ordinal);

    /// <summary>The replies that a route's fact names; none where it names none.</summary>
    public IReadOnlyList<ReplyFact> Named(FactObject route)
    {
        if (route.FindText("reply") is not { } name)
        {
            return [];
        }

        if (!replies.Has(name))
        {
            throw route.Wrong("there is no table '" + name + "' among the replies", "reply");
        }

        if (!_read.TryGetValue(name, out var facts))
        {
            facts = Read(replies.Table(name));
            _read.Add(name, facts);
        }

        return facts;
    }

    /// <summary>The facts of a table.</summary>
    public IReadOnlyList<ReplyFact> Read(FactTable table)
    {
        var facts = new List<ReplyFact>(table.Names.Count);
        foreach (var path in table.Names)
        {
            facts.Add(Read(path, table.Fact(path)));
        }

        return facts;
    }

    private ReplyFact Read(string path, FactObject fact)
    {
        var reply = new ReplyFact
        {
            Path = path,
            Holds = (ReplyContent)fact.Word("holds", Words.ReplyContents),
            Rule = fact.FindRule(),
            Markers = fact.Texts("markers"),
            Images = fact.Texts("images"),
            What = fact.FindText("what") ?? "",
            Instead = fact.FindText("instead") ?? "",
            Source = sources.Read(fact),
        };
        fact.Close();
        RuleCheck.NeedsWords(fact, reply.Rule, reply.What, reply.Instead);
        if (reply.Holds != ReplyContent.Text && reply.Markers.Count + reply.Images.Count > 0)
        {
            throw fact.Wrong("only a text can be searched", reply.Markers.Count > 0 ? "markers" : "images");
        }

        if (reply.Rule is not null && reply.Holds != ReplyContent.Nothing && reply.Markers.Count == 0)
        {
            throw fact.Wrong("reading what is there is no mistake: a rule needs 'nothing' or markers", "rule");
        }

        return reply;
    }
}
