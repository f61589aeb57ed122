using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Crazyrouter.Images;

/// <summary>Gives the client to code that is written against Microsoft.Extensions.AI.</summary>
[Experimental("MEAI001")]
public static class CrazyrouterImageGeneratorExtensions
{
    /// <summary>The client as an <see cref="IImageGenerator"/>.</summary>
    /// <param name="client">The client.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public static IImageGenerator AsIImageGenerator(this CrazyrouterImageClient client) => new CrazyrouterImageGenerator(client);
}
