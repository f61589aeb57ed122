namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>What a value is that was made of a reply.</summary>
internal readonly struct ReplyState
{
    public ReplyState(ImageForm form, bool isSearched, bool isItem = false, bool isMessage = false)
    {
        Form = form;
        IsSearched = isSearched;
        IsItem = isItem;
        IsMessage = isMessage;
    }

    public ImageForm Form { get; }

    /// <summary>Whether it was cut out of text, so that only the search says that it is an image's link.</summary>
    public bool IsSearched { get; }

    /// <summary>Whether it stands among the images of an images reply, where <c>url</c> is an image's.</summary>
    public bool IsItem { get; }

    /// <summary>Whether it is what a chat's message says, or a part of that.</summary>
    public bool IsMessage { get; }

    /// <summary>Whether it leads to the image.</summary>
    public bool IsImage => Form is not (ImageForm.None or ImageForm.Position);

    public ReplyState As(ImageForm form) => new(form, IsSearched, IsItem, IsMessage);

    /// <summary>The same, of what a message says.</summary>
    public ReplyState OfMessage() => new(Form, IsSearched, IsItem, true);
}
