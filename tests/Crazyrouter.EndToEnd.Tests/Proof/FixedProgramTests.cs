using System.Linq;
using Crazyrouter.Router.Log;

namespace Crazyrouter.EndToEnd.Tests.Proof;

/// <summary>Fixes are proven by running what they wrote. A new wrong program is a new file under <c>Programs</c>.</summary>
[Collection(nameof(Road))]
public sealed class FixedProgramTests(ProvenPrograms programs) : IClassFixture<ProvenPrograms>
{
    public static TheoryData<string> Names => [.. WrongProgram.All.Select(program => program.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_program_is_found_and_draws_nothing(string name)
    {
        var (program, proof) = (WrongProgram.All.Single(one => one.Name == name), programs[name]);
        Assert.Equal(program.Ids, proof.Found);
        Assert.True(proof.Before.Drew == program.DrawsAlready, proof.Before.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Format_leaves_nothing_to_find(string name) =>
        Assert.True(programs[name].Left.Count == 0, $"{string.Join(", ", programs[name].Left)}\n{programs[name].Text}\n{programs[name].Format}");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fixed_program_draws(string name)
    {
        var (after, text) = (programs[name].After, programs[name].Text);
        Assert.True(after.Drew, $"{after}\n{text}");
        Assert.True(after.Requests.Count > 0 && after.Requests.All(request => request.Verdict == Verdict.Accepted), $"{after}\n{text}");
    }

    [Fact]
    public void All_these_rules_are_proven() => Assert.Equal(
        [
            "CRZ1001", "CRZ1002", "CRZ1003", "CRZ1004", "CRZ1005", "CRZ1006", "CRZ1007", "CRZ1008", "CRZ1009",
            "CRZ2001", "CRZ2002", "CRZ2003", "CRZ3001", "CRZ3002",
        ],
        WrongProgram.All.SelectMany(program => program.Ids).Distinct().Order(System.StringComparer.Ordinal));
}
