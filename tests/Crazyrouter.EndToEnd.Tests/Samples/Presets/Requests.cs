namespace Presets
{
    /// <summary>One mistake of each level, and one whose severity the project's own global config sets.</summary>
    public static class Requests
    {
        public const string Rejected = "{\"model\":\"gpt-image-2\",\"prompt\":\"a harbour\",\"response_format\":\"url\"}";

        public const string ThroughChat = "{\"model\":\"gpt-image-2\",\"messages\":[]}";

        public const string SetByTheUser = "{\"model\":\"gpt-image-2\",\"prompt\":\"a harbour\",\"size\":\"1000x1000\"}";
    }
}
