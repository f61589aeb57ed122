using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Transport;

/// <summary>
/// Sends the key, wherever it came from and as it is at the moment, without what stands around it. The SDK's own policy would send a line
/// break too, and what follows it would be another header, or the body.
/// </summary>
internal sealed class KeyPolicy(ApiKeyCredential credential) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authorize(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authorize(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Authorize(PipelineMessage message)
    {
        credential.Deconstruct(out var key);
        key = key.Trim();
        if (key.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            throw new CrazyrouterException(CrazyrouterFailure.Unauthorized, "The key holds a line break; nothing was sent.");
        }

        message.Request.Headers.Set("Authorization", "Bearer " + key);
    }
}
