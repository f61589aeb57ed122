using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>What is done with a part of a reply.</summary>
internal enum ReplyUse : byte
{
    /// <summary>Its value is taken.</summary>
    Read,

    /// <summary>Only its presence is asked for: <c>ContainsKey</c>, <c>type == "image_url"</c>.</summary>
    Check,

    /// <summary>A text is searched for it.</summary>
    Search,
}

/// <summary>One place where code takes a part out of a reply, asks for it, or searches the reply's text.</summary>
internal sealed class ReplyRead
{
    public ReplyRead(string word, ReplyUse use, Location place, ImmutableArray<ReplySource> sources, ImmutableArray<string> alternatives)
    {
        Word = word;
        Use = use;
        Place = place;
        Sources = sources;
        Alternatives = alternatives;
    }

    /// <summary>The name on the wire that is read, or the marker that a text is searched for: one of <see cref="ReplyWords"/>.</summary>
    public string Word { get; }

    public ReplyUse Use { get; }

    /// <summary>Where a diagnostic about it stands: the name that is read, the text or pattern that is searched for.</summary>
    public Location Place { get; }

    /// <summary>All replies that it may be read from; never empty.</summary>
    public ImmutableArray<ReplySource> Sources { get; }

    /// <summary>The names beside it, on the wire, that the code takes instead when one of the two is not there.</summary>
    public ImmutableArray<string> Alternatives { get; }

    /// <summary>Whether it only asks for what is read beside it, so that the two are one mistake.</summary>
    public bool BelongsToRead { get; init; }
}

/// <summary>One reply that something may be read from, and where in it.</summary>
internal sealed class ReplySource
{
    public ReplySource(ReplyPath path, bool isWhole, bool isWritten, ReplyOrigin? origin)
    {
        Path = path;
        IsWhole = isWhole;
        IsWritten = isWritten;
        Origin = origin;
    }

    /// <summary>The path up to the name that is read; of a search, the path of the text that is searched.</summary>
    public ReplyPath Path { get; }

    /// <summary>Whether the path is known from the reply's beginning; else it may be the end of a longer one.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether it is no reply at all, but something that the program itself wrote down: a literal, an object it made.</summary>
    public bool IsWritten { get; }

    /// <summary>The call that is answered; null when it is out of sight.</summary>
    public ReplyOrigin? Origin { get; }
}

/// <summary>The call that a reply answers.</summary>
internal sealed class ReplyOrigin
{
    public ReplyOrigin(Location call, Endpoint endpoint, Request? request)
    {
        Call = call;
        Endpoint = endpoint;
        Request = request;
    }

    /// <summary>The sending call.</summary>
    public Location Call { get; }

    /// <summary>Where that call goes.</summary>
    public Endpoint Endpoint { get; }

    /// <summary>The request it sends; null when it cannot be read.</summary>
    public Request? Request { get; }
}
