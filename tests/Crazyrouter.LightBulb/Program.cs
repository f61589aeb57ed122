using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Crazyrouter.LightBulb;

// Usage: Crazyrouter.LightBulb OUTPUT PROJECT... Writes to OUTPUT, as JSON, what an editor shows at each diagnostic of the restored projects.
var folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "DotnetFormatFolder").Value!;
AssemblyLoadContext.Default.Resolving += (context, name) =>
    Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
await Editor.WriteAsync(args[0], args[1..]);
