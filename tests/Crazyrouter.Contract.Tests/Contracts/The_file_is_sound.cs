using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Crazyrouter.Contracts;
using Crazyrouter.Contracts.Reading;

namespace Crazyrouter.Contract.Tests.Contracts;

public sealed class The_file_is_sound
{
    [Fact]
    public void It_is_strict_JSON_for_whoever_reads_it_with_another_reader()
    {
        using var document = JsonDocument.Parse(Editions.Text);

        Assert.Equal(["about", "default", "sources", "editions"], document.RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void It_is_read_whole() => Assert.Equal([Editions.Founding, Editions.Later], ContractCatalog.Parse(Editions.Text).EditionNames);

    [Fact]
    public void The_embedded_contract_is_read_once_by_any_number_of_threads()
    {
        var catalog = ContractCatalog.Parse(Editions.Text);
        var seen = new List<object>();
        var threads = Enumerable.Range(0, 16).Select(_ => new Thread(() =>
        {
            var facts = catalog.Default.FindModel("gpt-image-2")!.Routes;
            lock (seen)
            {
                seen.Add(facts);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        Assert.Single(seen.Distinct());
        Assert.Same(ContractCatalog.Current, ContractCatalog.Current);
    }

    [Fact]
    public void Its_words_stand_in_the_order_of_their_enumerations()
    {
        AssertWords<HostRole>(Words.HostRoles);
        AssertWords<Route>(Words.Routes);
        AssertWords<Support>(Words.Supports);
        AssertWords<ParameterType>(Words.ParameterTypes);
        AssertWords<Standing>(Words.Standings);
        AssertWords<ReplyContent>(Words.ReplyContents);
        AssertWords<RetryAdvice>(Words.RetryAdvices);
    }

    [Fact]
    public void No_line_is_longer_than_a_screen_is_wide() =>
        Assert.All(Editions.Text.Split('\n'), line => Assert.InRange(line.Length, 0, 160));

    private static void AssertWords<T>(string[] words)
        where T : struct, Enum => Assert.Equal(
            Enum.GetNames<T>(), words.Select(word => string.Concat(word.Split(' ').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))));
}
