// Draws three images, each in another way, into the folder given; what fails is said and the rest goes on.
using Painter;

var router = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!);
var key = Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!;
var raw = new RawPainter(router, key);
var sdk = new SdkPainter(router, key);
var failures = 0;
foreach (var (name, draw) in new (string, Func<Task<Uri>>)[] { ("text", raw.TextAsync), ("object", raw.ObjectAsync), ("sdk", sdk.DrawAsync) })
{
    try
    {
        using var media = new HttpClient();
        await File.WriteAllBytesAsync(Path.Combine(args[0], name + ".png"), await media.GetByteArrayAsync(await draw()));
        Console.WriteLine($"{name}: drawn");
    }
    catch (Exception failure)
    {
        failures++;
        Console.WriteLine($"{name}: {failure.Message}");
    }
}

return failures;
