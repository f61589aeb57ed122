namespace Crazyrouter.Analyzers.Triggers;

/// <summary>How a name carries a model on.</summary>
internal enum CarriedAs
{
    /// <summary>What has this name holds the model, or gives it back.</summary>
    Holder,

    /// <summary>The same, if the program declares what has this name; else nothing can follow.</summary>
    HolderDeclaredHere,

    /// <summary>A method or type that is called with the model, if the program declares it: its parameters hold the model, its other calls do not.</summary>
    Given,

    /// <summary>A method that is called on what holds the model, if the program declares it: only the parameter that it extends holds the model.</summary>
    GivenAsReceiver,
}

/// <summary>A name under which what a file says reaches other files.</summary>
/// <param name="Name">The name.</param>
/// <param name="As">How it carries a model on.</param>
/// <param name="On">The type that it is called on, without whose declaration in the program nothing can follow; null where it is not told.</param>
internal readonly record struct CarriedName(string Name, CarriedAs As, string? On = null);
