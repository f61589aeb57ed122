namespace Presets
{
    /// <summary>A file that the project's own .editorconfig speaks of.</summary>
    public static class Quiet
    {
        public const string Rejected = "{\"model\":\"gpt-image-2\",\"prompt\":\"a harbour\",\"response_format\":\"url\"}";
    }
}
