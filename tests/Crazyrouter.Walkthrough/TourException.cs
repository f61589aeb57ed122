using System;

namespace Crazyrouter.Walkthrough;

/// <summary>A step did not do what it says.</summary>
/// <param name="message">What it did instead.</param>
internal sealed class TourException(string message) : Exception(message);
