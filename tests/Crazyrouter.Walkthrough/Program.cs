namespace Crazyrouter.Walkthrough;

internal static class Program
{
    private static void Main()
    {
    }
}
