using System;
using System.Reflection;
using System.Threading.Tasks;

namespace Programs
{
    /// <summary>Runs the programs it is given one after the other, each as if it were alone: with its own environment variables and its own argument.</summary>
    internal static class Runner
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

        /// <param name="args">Three for each program: its class, its router's base URL, the path its image goes to.</param>
        /// <returns>How many did not end with 0.</returns>
        private static int Main(string[] args)
        {
            var failures = 0;
            for (var i = 0; i < args.Length; i += 3)
            {
                Environment.SetEnvironmentVariable("CRAZYROUTER_BASE_URL", args[i + 1]);
                var end = Run(args[i], args[i + 2]);
                Console.WriteLine("== " + args[i] + ": " + end);
                failures += end == "0" ? 0 : 1;
            }

            return failures;
        }

        private static string Run(string name, string path)
        {
            try
            {
                var main = typeof(Runner).Assembly.GetType("Programs." + name, true).GetMethod("Main", BindingFlags.Public | BindingFlags.Static);
                var result = main.Invoke(null, new object[] { new[] { path } });
                if (!(result is Task running))
                {
                    return result.ToString();
                }

                return !running.Wait(Limit) ? "ran past " + Limit : running is Task<int> counted ? counted.Result.ToString() : "0";
            }
            catch (Exception exception)
            {
                return Innermost(exception).Message.Split('\n')[0];
            }
        }

        private static Exception Innermost(Exception exception)
        {
            return exception is TargetInvocationException || exception is AggregateException ? Innermost(exception.InnerException) : exception;
        }
    }
}
