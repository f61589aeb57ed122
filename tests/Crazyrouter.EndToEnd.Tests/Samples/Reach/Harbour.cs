using System.Threading.Tasks;
using Crazyrouter.Images;

namespace Reach
{
    /// <summary>A consumer of any age: C# 7.3, no nullable annotations, no implicit usings.</summary>
    public static class Harbour
    {
        public static async Task PaintAsync(string path)
        {
            var client = CrazyrouterImageClient.FromEnvironment();
            var image = await client.GenerateImageAsync("a harbour at dawn").ConfigureAwait(false);
            await image.SaveAsync(path).ConfigureAwait(false);
        }

        /// <summary>Wrong only where the test asks for it.</summary>
#if WRONG
        public const string Request = "{\"model\":\"gpt-image-2\",\"prompt\":\"a harbour\",\"response_format\":\"url\"}";
#endif
    }
}
