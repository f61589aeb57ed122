using System;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>A malformed or contradictory file is refused in these tests, so that it never reaches a user's build.</summary>
public sealed class A_wrong_file_is_refused
{
    private const string Read = "\"source\": \"S\", \"date\": \"2026-01-01\"";

    /// <summary>A small contract in which nothing is wrong.</summary>
    private const string Right = $$"""
        {
          "about": ["small"],
          "default": "2026-01-01",
          "sources": { "S": "the document" },
          "editions": {
            "2026-01-01": {
              "about": "the first",
              "hosts": {
                "a.example": { "role": "image route", "base": "https://a.example/v1", {{Read}} },
                "b.example": { "role": "console", "rule": "CRZ1008", "models": ["m"], "what": "w", "instead": "i", {{Read}} }
              },
              "routes": {
                "/v1/images/generations": { "kind": "image generations", "reply": "links", {{Read}} }
              },
              "families": { "f": {} },
              "models": {
                "m": {
                  "family": "f", "aliases": { "names": ["mm"], {{Read}} },
                  "routes": { "/v1/images/generations": { "status": "stable", "parameters": ["p"], "reply": "links", {{Read}} } }
                },
                "o": {
                  "family": "f",
                  "routes": { "/v1/images/generations": {
                    "status": "do not use", "rule": "CRZ3001", "what": "w", "instead": "i", "insteadModel": "m", {{Read}} } }
                }
              },
              "parameters": {
                "p": {
                  "format": { "values": ["png", "jpg"], "takenAs": { "JPG": "jpg" }, "rejected": { "gif": "png" }, "default": "png",
                              "rule": "CRZ1002", {{Read}} },
                  "old": { "standing": "rejected", "replaceBy": { "format": "png" }, "rule": "CRZ1001", {{Read}} },
                  "count": { "type": "integer", "range": [1, 4], "onlyWith": { "parameter": "format", "values": ["jpg"], "rule": "CRZ1003" },
                             "rule": "CRZ1005", {{Read}} },
                  "ratio": { "values": ["1:1", "2:1"], {{Read}} },
                  "edge": { "values": ["1k", "2k"], {{Read}} },
                  "wide": { "standing": "rejected", "rule": "CRZ1007",
                            "becomes": { "ratio": "ratio", "edge": "edge", "edges": { "1k": 10, "2k": 20 } }, {{Read}} },
                  "size": { "type": "size", "pixels": { "multipleOf": 2, "maxEdge": 8, "minArea": 8, "maxArea": 32, "maxRatio": 2 },
                            "rule": "CRZ1004", {{Read}} },
                  "speed": { "values": ["slow", "fast"],
                             "slow": { "values": ["slow"], "unless": "format", "seconds": 10, "allow": 20, "rule": "CRZ1009" }, {{Read}} }
                }
              },
              "replies": { "links": {
                "data[].url": { "holds": "link", {{Read}} },
                "data[].text": { "holds": "text", "markers": ["x"], "rule": "CRZ2003", "what": "w", "instead": "i", {{Read}} }
              } },
              "errors": { "400": { "means": "bad", "retry": "never", {{Read}} } },
              "failures": { "no": { "means": "bad", {{Read}} } }
            },
            "2026-02-02": { "basedOn": "2026-01-01" }
          }
        }
        """;

    [Fact]
    public void The_small_contract_is_right() => Assert.Equal(["2026-01-01", "2026-02-02"], ContractCatalog.Parse(Right).EditionNames);

    [Theory]
    [InlineData("'about': ['small'],", "'about': ['small']", "root", "malformed")]
    [InlineData("'2026-02-02': { 'basedOn': '2026-01-01' }", "'2026-02-02': 1", "root / editions / 2026-02-02", "must be an object")]
    [InlineData("'small'", "", "root / about", "a list that is not empty")]
    [InlineData("'means': 'bad', 'retry'", "'means': '', 'retry'", "errors / 400 / means", "a text that is not empty")]
    [InlineData("'seconds': 10", "'seconds': 1.5", "speed / slow / seconds", "a whole number")]
    [InlineData("'seconds': 10,", "", "speed / slow / seconds", "missing")]
    [InlineData("'failures'", "'failings'", "2026-01-01 / failings", "unknown key")]
    [InlineData("'takenAs'", "'take'", "parameters / p / format / take", "unknown key")]
    [InlineData("'maxRatio': 2", "'maxRatio': 2, 'x': 1", "size / pixels / x", "unknown key")]
    [InlineData("'sources': {", "'sauces': {}, 'sources': {", "root / sauces", "unknown key")]
    [InlineData("'family': 'f', 'aliases'", "'family': 'f', 'famous': 'f', 'aliases'", "models / m / famous", "unknown key")]
    [InlineData("'families': { 'f': {} }", "'families': { 'f': { 'x': {} } }", "families / f / x", "unknown key")]
    [InlineData("'S': 'the document'", "'T': 'the document'", "a.example / source", "'S' is not known here; known are 'T'")]
    public void Malformed_or_unknown(string right, string wrong, string path, string problem) => AssertRefused(right, wrong, path, problem);

    [Theory]
    [InlineData("'role': 'image route', 'base': 'https://a.example/v1', 'source': 'S',", "hosts / a.example")]
    [InlineData("'kind': 'image generations', 'reply': 'links', 'source': 'S',", "routes / /v1/images/generations")]
    [InlineData("'names': ['mm'], 'source': 'S',", "models / m / aliases")]
    [InlineData("'insteadModel': 'm', 'source': 'S',", "models / o / routes / /v1/images/generations")]
    [InlineData("'values': ['1k', '2k'], 'source': 'S',", "parameters / p / edge")]
    [InlineData("'holds': 'link', 'source': 'S',", "replies / links / data[].url")]
    [InlineData("'retry': 'never', 'source': 'S',", "errors / 400")]
    [InlineData("'no': { 'means': 'bad', 'source': 'S',", "failures / no")]
    public void A_fact_without_a_source_or_a_date(string fact, string path)
    {
        AssertRefused(fact, fact.Replace("'source': 'S',", ""), path + " / source", "missing");
        AssertRefused(fact + " 'date': '2026-01-01'", fact.TrimEnd(','), path + " / date", "missing");
    }

    [Theory]
    [InlineData("'source': 'S', 'date': '2026-01-01' },\n        'b.example'", "'source': 'S', 'date': '2026-13-01' },\n        'b.example'", "a.example / date", "is no day")]
    [InlineData("'2026-02-02'", "'next'", "root / editions / next", "is no day")]
    [InlineData("'default': '2026-01-01'", "'default': '2026-03-03'", "root / default", "known are '2026-01-01', '2026-02-02'")]
    [InlineData("'basedOn': '2026-01-01'", "'basedOn': '2025-01-01'", "2026-02-02 / basedOn", "there is no edition '2025-01-01'")]
    [InlineData("'basedOn': '2026-01-01'", "'basedOn': '2026-02-02'", "2026-02-02 / basedOn", "based on itself")]
    [InlineData("'about': 'the first'", "'basedOn': '2026-02-02'", "basedOn", "based on itself")]
    [InlineData("'basedOn': '2026-01-01'", "'basedOn': '2026-01-01', 'hosts': { 'x.example': null }", "2026-02-02 / hosts / x.example", "null takes out what is not there")]
    [InlineData("'default': '2026-01-01'", "'default': '2026-01-01', 'default': '2026-01-01'", "root / default", "stands here twice")]
    public void Dates_and_editions(string right, string wrong, string path, string problem) => AssertRefused(right, wrong, path, problem);

    [Theory]
    [InlineData("2026-2-02")]
    [InlineData("2026/02/02")]
    [InlineData("2026-02-30")]
    [InlineData("2026-00-10")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("-026-01-01")]
    [InlineData("2026-02-02T")]
    public void What_is_no_day(string day) => AssertRefused("'2026-02-02'", "'" + day + "'", "root / editions / " + day, "is no day");

    [Theory]
    [InlineData("'o': {", "'MM': {", "models / MM", "the name 'MM' is that of another model too")]
    [InlineData("'names': ['mm']", "'names': ['O']", "models / o", "the name 'o' is that of another model too")]
    [InlineData("'names': ['mm']", "'names': ['mm', 'mm']", "aliases / names", "'mm' stands here twice")]
    [InlineData("'family': 'f', 'aliases'", "'family': 'g', 'aliases'", "models / m / family", "there is no family 'g'")]
    [InlineData("'family': 'f', 'aliases'", "'aliases'", "models / m / family", "missing")]
    [InlineData("'routes': { '/v1/images/generations': { 'status': 'stable'", "'routes': { '/v1/images': { 'status': 'stable'", "/v1/images", "there is no route '/v1/images'")]
    [InlineData("'insteadModel': 'm'", "'insteadRoute': '/v2'", "insteadRoute", "there is no route '/v2'")]
    [InlineData("'insteadModel': 'm'", "'insteadModel': 'mm'", "insteadModel", "there is no model 'mm'")]
    [InlineData("'status': 'stable'", "'status': 'splendid'", "status", "'splendid' is not known here; known are 'stable'")]
    [InlineData("'status': 'do not use'", "'status': 'recommended'", "rule", "what the router stands behind is not reported")]
    [InlineData("'rule': 'CRZ3001', 'what': 'w',", "'rule': 'CRZ3001',", "what", "must say what the router does")]
    [InlineData("'rule': 'CRZ3001', 'what': 'w', 'instead': 'i',", "'rule': 'CRZ3001', 'what': 'w',", "instead", "must say what to do instead")]
    [InlineData("'rule': 'CRZ3001',", "", "instead", "never reported")]
    [InlineData("'CRZ3001'", "'CRZ31'", "rule", "'CRZ31' is no rule's id")]
    [InlineData("'parameters': ['p'], 'reply'", "'reply'", "parameters / p", "no route of 2026-01-01 names this table")]
    [InlineData("'families': { 'f': {} }", "'families': { 'f': {}, 'g': {} }", "families / g", "no model of 2026-01-01 is of this family")]
    [InlineData("'parameters': ['p']", "'parameters': ['q']", "parameters", "there is no table 'q'")]
    [InlineData("'parameters': ['p'], 'reply': 'links'", "'reply': 'lynx'", "reply", "there is no table 'lynx'")]
    [InlineData("'kind': 'image generations'", "'kind': 'unknown'", "kind", "unknown")]
    [InlineData("'routes': {\n        '/v1", "'routes': {\n        '/v2': { 'kind': 'image generations', 'source': 'S', 'date': '2026-01-01' },\n        '/v1", "kind", "two routes of this kind")]
    public void Models_and_routes(string right, string wrong, string path, string problem) => AssertRefused(right, wrong, path, problem);

    [Theory]
    [InlineData("'b.example': { 'role': 'console'", "'A.example': { 'role': 'console'", "A.example", "in another letter case")]
    [InlineData("'role': 'console'", "'role': 'image route', 'base': 'https://b.example/v1'", "2026-01-01 / hosts", "one image route")]
    [InlineData("'role': 'console'", "'role': 'media'", "2026-01-01 / hosts", "one image route, and a console")]
    [InlineData("'base': 'https://a.example/v1',", "", "a.example / base", "must begin with https://a.example/")]
    [InlineData("'https://a.example/v1'", "'https://b.example/v1'", "a.example / base", "must begin with https://a.example/")]
    [InlineData("'replies': {", "'replies': { 'r': {},", "replies / r", "no route of 2026-01-01 names this table")]
    [InlineData("'models': ['m']", "'models': ['mm']", "b.example / models", "there is no model 'mm'")]
    [InlineData("'models': ['m'],", "", "b.example / models", "come together")]
    [InlineData("'holds': 'text'", "'holds': 'link'", "data[].text / markers", "only a text can be searched")]
    [InlineData("'markers': ['x'], ", "", "data[].text / rule", "reading what is there is no mistake")]
    [InlineData("'400'", "'four'", "errors / four", "a whole number")]
    public void Hosts_replies_and_errors(string right, string wrong, string path, string problem) => AssertRefused(right, wrong, path, problem);

    [Theory]
    [InlineData("'rejected': { 'gif': 'png' }", "'rejected': { 'jpg': 'png' }", "format / rejected", "'jpg' is one of the values already")]
    [InlineData("'rejected': { 'gif': 'png' }", "'rejected': { 'JPG': 'png' }", "format / rejected", "'JPG' cannot be both rejected and taken")]
    [InlineData("'rejected': { 'gif': 'png' }", "'rejected': { 'gif': 'bmp' }", "format / rejected", "'bmp' is none of the values")]
    [InlineData("'takenAs': { 'JPG': 'jpg' }", "'takenAs': { 'png': 'jpg' }", "format / takenAs", "'png' is one of the values already")]
    [InlineData("'default': 'png'", "'default': 'gif'", "format / default", "the default 'gif' is none of the values")]
    [InlineData("'values': ['png', 'jpg']", "'values': ['png', 'png']", "format / values", "'png' stands here twice")]
    [InlineData("'range': [1, 4]", "'range': [4, 1]", "count / range", "the least number is above the greatest")]
    [InlineData("'range': [1, 4]", "'range': [1]", "count / range", "[least, greatest]")]
    [InlineData("'values': ['jpg'], 'rule'", "'values': ['gif'], 'rule'", "count / onlyWith / values", "'format' does not take 'gif'")]
    [InlineData("'values': ['jpg'], 'rule'", "'rule'", "count / onlyWith / values", "missing")]
    [InlineData("'parameter': 'format'", "'parameter': 'fmt'", "count / onlyWith / parameter", "there is no parameter 'fmt'")]
    [InlineData("'parameter': 'format'", "'parameter': 'count'", "count", "depends on itself")]
    [InlineData("['jpg'], 'rule': 'CRZ1003'", "['jpg']", "count / onlyWith / rule", "missing")]
    [InlineData("'range': [1, 4], 'onlyWith'", "'onlyWith'", "count / rule", "a rule needs a limit")]
    [InlineData("'standing': 'rejected', 'replaceBy'", "'replaceBy'", "old / rule", "a rule needs a limit")]
    [InlineData("'standing': 'rejected', 'replaceBy': { 'format': 'png' }, 'rule': 'CRZ1001'", "'replaceBy': { 'format': 'png' }", "old", "needs no other")]
    [InlineData("'standing': 'rejected', 'replaceBy': { 'format': 'png' }", "'standing': 'tolerated'", "old / rule", "what is tolerated is not reported")]
    [InlineData("'standing': 'rejected', 'replaceBy'", "'standing': 'rejected', 'range': [0, 1], 'replaceBy'", "old / standing", "no limits")]
    [InlineData("'replaceBy': { 'format': 'png' }", "'replaceBy': { 'format': 'gif' }", "old / replaceBy", "'format' does not take 'gif'")]
    [InlineData("'replaceBy': { 'format': 'png' }", "'replaceBy': {}", "old / replaceBy", "one parameter takes the place")]
    [InlineData("'replaceBy': { 'format': 'png' }", "'replaceBy': { 'wide': 'png' }", "old / replaceBy", "'wide' does not take 'png'")]
    [InlineData("'edges': { '1k': 10, '2k': 20 }", "'edges': { '1k': 10, '2k': 10 }", "wide / becomes / edges", "must grow")]
    [InlineData("'edges': { '1k': 10, '2k': 20 }", "'edges': { '3k': 10 }", "wide / becomes / edges", "'edge' does not take '3k'")]
    [InlineData("'edges': { '1k': 10, '2k': 20 }", "'edges': {}", "wide / becomes / edges", "empty")]
    [InlineData("'ratio': 'ratio'", "'ratio': 'edge'", "wide / becomes / ratio", "takes no ratio")]
    [InlineData("'minArea': 8", "'minArea': 64", "size / pixels", "the least is above the greatest")]
    [InlineData("'multipleOf': 2", "'multipleOf': 0", "size / pixels", "a factor is 0")]
    [InlineData("'maxRatio': 2", "'maxRatio': 1", "size / pixels", "no size of the shape 2x1")]
    [InlineData("'values': ['slow'], 'unless'", "'values': ['idle'], 'unless'", "speed / slow", "'idle' is none of the values")]
    [InlineData("'allow': 20", "'allow': 10", "speed / slow / allow", "as short as")]
    [InlineData("'unless': 'format'", "'unless': 'stream'", "speed / slow / unless", "there is no parameter 'stream'")]
    public void Parameters(string right, string wrong, string path, string problem) => AssertRefused(right, wrong, path, problem);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("null")]
    public void What_is_no_contract_at_all(string text) => Assert.Throws<ContractFormatException>(() => ContractCatalog.Parse(text));

    [Fact]
    public void The_file_may_end_nowhere_but_at_its_end()
    {
        for (var length = 0; length < Right.Length; length++)
        {
            Assert.Throws<ContractFormatException>(() => ContractCatalog.Parse(Right[..length]));
        }
    }

    /// <summary>Writes one thing wrong; <c>'</c> stands for the file's quotes.</summary>
    private static void AssertRefused(string right, string wrong, string path, string problem)
    {
        (right, wrong) = (right.Replace('\'', '"'), wrong.Replace('\'', '"'));
        Assert.Equal(Right.IndexOf(right, StringComparison.Ordinal), Right.LastIndexOf(right, StringComparison.Ordinal));
        Assert.Contains(right, Right);
        AssertRefused(Right.Replace(right, wrong), path, problem);
    }

    private static void AssertRefused(string text, string path, string problem)
    {
        var refusal = Assert.Throws<ContractFormatException>(() => ContractCatalog.Parse(text));

        Assert.EndsWith(path, refusal.Path);
        Assert.Contains(problem, refusal.Problem);
        Assert.Equal("contract.json, " + refusal.Path + ": " + refusal.Problem, refusal.Message);
    }
}
