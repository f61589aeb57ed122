namespace Crazyrouter.Images.Replies;

/// <summary>What the router says of an error: <c>{"error":{"message":…,"type":…,"code":…,"param":…}}</c>, or less.</summary>
internal sealed class ReplyError
{
    public string? Message { get; set; }

    public string? Type { get; set; }

    public string? Code { get; set; }

    public string? Parameter { get; set; }

    public bool IsEmpty => Message is null && Type is null && Code is null;
}
