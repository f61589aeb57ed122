namespace Crazyrouter.Benchmarks.Images;

/// <summary>The same over a file that is there: the client written by hand empties it, the library moves a whole one into its place.</summary>
public class ImageFromLinkOverFile : ImageFromLink
{
    private protected override bool IsFileNew => false;
}
