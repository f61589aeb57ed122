namespace Crazyrouter.Router;

internal static class Program
{
    private static void Main()
    {
    }
}
