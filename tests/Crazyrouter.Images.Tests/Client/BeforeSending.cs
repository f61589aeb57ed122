using System;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Does something as a request leaves, when all that comes before it is done.</summary>
internal sealed class BeforeSending(Action action) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        action();
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        action();
        return ProcessNextAsync(message, pipeline, currentIndex);
    }
}
