namespace Crazyrouter.Router.Validation;

/// <summary>The routes an image can be asked of.</summary>
internal enum RouteKind
{
    Chat,
    Generations,
    Edits,
    Native,
}
