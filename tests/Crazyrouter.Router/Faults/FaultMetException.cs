using System;

namespace Crazyrouter.Router.Faults;

/// <summary>Ends the work on a reply that a fault has cut off; nobody needs to hear of it.</summary>
internal sealed class FaultMetException() : Exception("A fault of the plan cut this reply off.");
