using Crazyrouter.Images.Replies;

namespace Crazyrouter.Images.Tests.Replies;

/// <summary>Links in what a model wrote.</summary>
public sealed class LinkInTextTests
{
    [Theory]
    [InlineData("![Image](https://media.example/a.png)", "https://media.example/a.png")]
    [InlineData("Here it is:\n![](https://media.example/a.png?x=1&y=2) Enjoy!", "https://media.example/a.png?x=1&y=2")]
    [InlineData("![a](data:image/png;base64,xx) ![b](https://media.example/b.png)", "https://media.example/b.png")]
    [InlineData("![a](https://media.example/a.png \"title\")", "https://media.example/a.png")]
    [InlineData("![a](https://media.example/a.png", "https://media.example/a.png")]
    [InlineData("[no image](https://media.example/a.html)", null)]
    [InlineData("https://media.example/a.png", null)]
    [InlineData("![a](javascript:alert(1))", null)]
    [InlineData("![", null)]
    [InlineData("", null)]
    public void The_first_image_of_Markdown_is_found(string text, string? link) => Assert.Equal(link, LinkInText.Find(text));
}
