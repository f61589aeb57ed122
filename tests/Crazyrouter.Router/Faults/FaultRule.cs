namespace Crazyrouter.Router.Faults;

/// <summary>Which calls a fault meets.</summary>
/// <param name="Path">What the request's path begins with, such as <c>/v1/images/generations</c> or <c>/media/</c>.</param>
/// <param name="Fault">What goes wrong with them.</param>
/// <param name="First">The first call that is met, counted from 1 over the calls this rule sees.</param>
/// <param name="Calls">How many calls are met from there on; <see langword="null"/> meets all.</param>
public sealed record FaultRule(string Path, Fault Fault, int First = 1, int? Calls = null)
{
    internal bool Meets(int call) => call >= First && (Calls is null || call - First < Calls);
}
