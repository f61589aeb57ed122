using System;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Images.Guards;

namespace Crazyrouter.Images;

/// <summary>
/// Holds the requests of any OpenAI client to the router's contract, at run time, where the analyzers could not know the model:
/// <c>options.AddPolicy(new ContractGuardPolicy(), PipelinePosition.PerCall)</c>.
/// </summary>
/// <remarks>The body of a request it watches is read into memory; requests to other hosts and routes pass unread.</remarks>
public sealed class ContractGuardPolicy : PipelinePolicy
{
    private readonly ContractGuard _guard;

    /// <summary>Makes a guard that stops requests that break the contract.</summary>
    public ContractGuardPolicy()
        : this(null)
    {
    }

    /// <summary>Makes a guard.</summary>
    /// <param name="options">What it judges by and what it does; read once. The defaults when null.</param>
    /// <exception cref="ArgumentException">The options name an edition that there is not.</exception>
    public ContractGuardPolicy(ContractGuardOptions? options) => _guard = new ContractGuard(options);

    /// <inheritdoc/>
    /// <exception cref="CrazyrouterContractException">The request breaks the contract; it was not sent.</exception>
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Watches(message))
        {
            using var copy = new MemoryStream();
            message.Request.Content!.WriteTo(copy, message.CancellationToken);
            Inspect(message, copy.ToArray());
        }

        ProcessNext(message, pipeline, currentIndex);
    }

    /// <inheritdoc/>
    /// <exception cref="CrazyrouterContractException">The request breaks the contract; it was not sent.</exception>
    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Watches(message))
        {
            using var copy = new MemoryStream();
            await message.Request.Content!.WriteToAsync(copy, message.CancellationToken).ConfigureAwait(false);
            Inspect(message, copy.ToArray());
        }

        await ProcessNextAsync(message, pipeline, currentIndex).ConfigureAwait(false);
    }

    private bool Watches(PipelineMessage message) =>
        message.Request.Content is not null && _guard.Watches(message.Request.Method, message.Request.Uri);

    private void Inspect(PipelineMessage message, byte[] body)
    {
        message.Request.Headers.TryGetValue("Content-Type", out var contentType);
        var repaired = _guard.Inspect(message.Request.Uri!, contentType, body);

        // The copy is sent in any case: what was read from a stream may not be there to be read again.
        message.Request.Content = new ReplacedBody(message.Request.Content!, repaired ?? body);
    }
}
