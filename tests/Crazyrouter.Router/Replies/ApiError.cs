namespace Crazyrouter.Router.Replies;

/// <summary>An error as the router answers it: the status, and the members of the body's <c>error</c> object.</summary>
/// <param name="Status">The HTTP status, 400 to 599.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Type">The error's class, such as <c>invalid_request_error</c>.</param>
/// <param name="Code">The error's code, such as <c>unknown_parameter</c>; <see langword="null"/> is sent as JSON null.</param>
/// <param name="Param">The parameter at fault; <see langword="null"/> where none is.</param>
public sealed record ApiError(int Status, string Message, string Type, string? Code = null, string? Param = null);
