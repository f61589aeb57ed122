namespace Crazyrouter.Router.Media;

/// <summary>Filler for image files that must be large: every byte value in turn, so that a lost or repeated piece shows.</summary>
internal static class Padding
{
    public static byte[] Of(int length)
    {
        var filler = new byte[length];
        for (var i = 0; i < length; i++)
        {
            // 251 is prime: the pattern does not fall in step with any buffer's size.
            filler[i] = (byte)(i % 251);
        }

        return filler;
    }
}
