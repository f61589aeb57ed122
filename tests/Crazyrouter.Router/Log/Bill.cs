namespace Crazyrouter.Router.Log;

/// <summary>What one request cost: written when the router takes a generation on, whether or not its reply arrives.</summary>
/// <param name="Request">The <see cref="RecordedRequest.Number"/> of the request.</param>
/// <param name="Path">The path it was sent to.</param>
/// <param name="Model">The model, as the request named it.</param>
/// <param name="Images">The number of images billed.</param>
public sealed record Bill(int Request, string Path, string Model, int Images);
