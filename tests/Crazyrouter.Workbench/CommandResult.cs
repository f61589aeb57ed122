namespace Crazyrouter.Workbench;

/// <summary>How a command ended.</summary>
/// <param name="Command">The command line, for messages.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to both of its streams, in the order it came.</param>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>This result, when the command ended with 0.</summary>
    /// <exception cref="CommandException">It did not.</exception>
    public CommandResult Succeeded() => ExitCode == 0 ? this : throw new CommandException($"{Command} ended with {ExitCode}:\n{Output}");
}
