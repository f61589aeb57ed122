using System;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Crazyrouter.Benchmarks;
using Crazyrouter.Benchmarks.Images;

// The library's times, beside the other clients' in the same minute.
if (args is ["--alternate"])
{
    await AlternatingRun.RunAsync(Console.Out);
    return;
}

// Everything runs in this process: the compilers are IL only, and one warm process is what a compiler server is.
var isQuick = args.Contains("--quick");
Sources.Files = isQuick ? 100 : 1000;
var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(isQuick ? 1 : 3).WithIterationCount(isQuick ? 2 : 10);
var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).WithOptions(ConfigOptions.DisableOptimizationsValidator);
BenchmarkSwitcher.FromAssembly(typeof(Sources).Assembly).Run(args.Where(argument => argument != "--quick").ToArray(), config);
