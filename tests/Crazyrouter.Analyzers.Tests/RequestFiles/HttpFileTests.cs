using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.RequestFiles;

/// <summary><c>.http</c> files as Visual Studio, the REST client and Rider send them.</summary>
public sealed class HttpFileTests
{
    [Fact]
    public Task A_definition_that_is_repeated_does_not_lead_to_itself() => Check("""
        @a = https://{{a}}
        @a = https://{{a}}
        @b = cn.crazyrouter.com{{c}}
        @c = https://{{b}}
        @b = cn.crazyrouter.com{{c}}
        POST {{a}}/v1/images/generations

        { "model": "gpt-image-2", "prompt": "a harbour", "{|CRZ1001:response_format|}": "url" }

        ###
        POST {{c}}/v1/images/generations

        { "model": "gpt-image-2", "prompt": "a harbour", "{|CRZ1001:response_format|}": "url" }
        """);

    [Fact]
    public Task Two_braces_in_a_text_are_no_reference() => Check("""
        POST https://cn.crazyrouter.com/v1/images/generations

        { "model": "gpt-image-2", "prompt": "use {{ twice", "{|CRZ1003:style|}": "vivid", "metadata": {"a": {}}}
        """);

    [Fact]
    public Task Each_request_is_judged_by_its_own_route_and_model() => Check("""
        ### wrong
        POST https://cn.crazyrouter.com/v1/images/generations HTTP/1.1
        Content-Type: application/json
        Authorization: Bearer {{key}}

        {
          "model": "gpt-image-2",
          "prompt": "a harbour",
          "{|CRZ1001:response_format|}": "url",
          "{|CRZ1004:size|}": "1000x1000",
          "{|CRZ1005:n|}": 11
        }

        ### through chat
        POST https://cn.crazyrouter.com/v1/chat/completions
        Content-Type: application/json

        { "model": "{|CRZ2002:gpt-image-2|}", "messages": [{ "role": "user", "content": "a harbour" }] }

        ### not governed
        POST https://cn.crazyrouter.com/v1/images/generations

        { "model": "dall-e-3", "prompt": "a harbour", "response_format": "url" }

        ### right
        POST https://cn.crazyrouter.com/v1/images/generations

        { "model": "gpt-image-2", "prompt": "a harbour", "output_format": "png" }
        """);

    [Fact]
    public Task Nano_Banana_belongs_on_its_native_route() => Check("""
        POST https://cn.crazyrouter.com/v1/images/generations

        { "model": "{|CRZ3001:nano-banana-2|}", "prompt": "a harbour" }

        ###
        POST https://cn.crazyrouter.com/v1beta/models/{|CRZ3002:nano-banana|}:generateContent?key={{key}}

        { "contents": [{ "role": "user", "parts": [{ "text": "a harbour" }] }] }
        """);

    [Fact]
    public Task A_variable_is_what_the_file_says_and_its_host_stands_where_it_is_defined() => Check("""
        # what all requests share
        @host = {|CRZ1008:crazyrouter.com|}
        @root=https://{{host}}/v1
        @model = gpt-image-2

        POST {{root}}/images/generations

        { "model": "{{model}}", "prompt": "{{prompt}}", "n": {{count}}, "{|CRZ1003:style|}": "vivid" }

        ###
        POST {{root}}/chat/completions

        { "model": "{|CRZ2002:{{ model }}|}", "messages": [] }
        """);

    [Fact]
    public Task A_variable_of_two_values_or_of_none_in_sight_is_unknown() => Check("""
        @model = gpt-image-2
        POST {{host}}/v1/images/generations

        { "model": "{{model}}", "prompt": "a harbour", "style": "vivid" }

        ###
        @model = dall-e-3
        POST {{host}}/v1/images/generations

        { "model": "{{model}}", "prompt": "a harbour", "style": "vivid" }

        ###
        POST {{host}}/v1/images/generations

        { "model": "{{$dotenv MODEL}}", "prompt": "a harbour", "style": "vivid" }
        """);

    [Theory]
    [InlineData("POST {{open}}/v1/images/generations")]
    [InlineData("POST https://{{open}}/v1/images/generations")]
    [InlineData("POST /v1/images/generations HTTP/1.1\nHost: cn.crazyrouter.com")]
    [InlineData("cn.crazyrouter.com/v1/images/generations")]
    [InlineData("POST https://cn.crazyrouter.com\n    /v1/images/generations\n    ?trace=1")]
    [InlineData("post https://cn.crazyrouter.com/v1/images/generations?a={{b}} HTTP/2")]
    [InlineData("@host = cn.crazyrouter.com\n@host = cn.crazyrouter.com\nPOST https://{{host}}/v1/images/generations")]
    [InlineData("@a = https://{{a}}\n@a = https://{{a}}\nPOST {{a}}/v1/images/generations")]
    [InlineData("@a = cn.crazyrouter.com{{b}}\n@b = https://{{a}}\n@a = cn.crazyrouter.com{{b}}\nPOST {{b}}/v1/images/generations")]
    public Task An_address_is_the_routers(string address) => Check(address + """


        { "model": "gpt-image-2", "prompt": "a harbour", "{|CRZ1001:response_format|}": "url" }
        """);

    [Theory]
    [InlineData("POST https://api.openai.com/v1/images/generations")]
    [InlineData("POST api.openai.com/v1/images/generations")]
    [InlineData("POST localhost:5000/v1/images/generations")]
    [InlineData("POST /v1/images/generations\nhost: api.openai.com:443")]
    [InlineData("@host = openrouter.ai\nPOST https://{{host}}/v1/images/generations")]
    [InlineData("POST https://cn.crazyrouter.com/v1/moderations")]
    public Task An_address_is_not_the_routers(string address) => Check(address + """


        { "model": "gpt-image-2", "prompt": "a harbour", "response_format": "url" }
        """);

    [Theory]
    [InlineData("POST https://{|CRZ1008:crazyrouter.com|}/v1/images/generations")]
    [InlineData("POST {|CRZ1008:crazyrouter.com|}/v1/images/generations")]
    [InlineData("POST /v1/images/generations\nHost: {|CRZ1008:crazyrouter.com|}:443")]
    [InlineData("@base = https://{|CRZ1008:crazyrouter.com|}/v1\n\nPOST {{base}}/images/generations")]
    public Task The_consoles_host_is_found_where_it_stands(string address) => Check(address + """


        { "model": "gpt-image-2", "prompt": "a harbour" }
        """);

    [Fact]
    public Task Scripts_comments_and_replies_are_passed_over() => Check("""
        < {%
            request.variables.set("model", "gpt-image-2")
        %}
        # @name harbour
        // { "model": "gpt-image-2" }
        POST https://cn.crazyrouter.com/v1/images/generations
        # the key is the environment's
        Authorization: Bearer {{key}}

        { "model": "gpt-image-2", "prompt": "a harbour", "{|CRZ1003:background|}": "transparent" }

        > {%
            client.log({ "model": "gpt-image-2", "prompt": "x", "style": "vivid" })
        %}
        """);

    [Fact]
    public Task A_form_is_read_part_by_part() => Check("""
        POST https://cn.crazyrouter.com/v1/images/edits
        Content-Type: multipart/form-data; boundary=WebAppBoundary

        --WebAppBoundary
        Content-Disposition: form-data; name="model"

        gpt-image-2
        --WebAppBoundary
        Content-Disposition: form-data; name="{|CRZ1005:n|}"

        11
        --WebAppBoundary
        Content-Disposition: form-data; name={|CRZ1001:response_format|}

        b64_json
        --WebAppBoundary
        Content-Disposition: form-data; name="prompt"
        Content-Type: text/plain

        > a harbour
        --WebAppBoundary
        Content-Disposition: form-data; name="image"; filename="harbour.png"
        Content-Type: image/png

        < ./harbour.png
        --WebAppBoundary--

        ###
        POST https://cn.crazyrouter.com/v1/images/generations
        Content-Type: multipart/form-data; boundary="b"

        --b
        Content-Disposition: form-data; name="model"

        {|CRZ3001:nano-banana-2|}
        --b
        Content-Disposition: form-data; name="prompt"

        < ./prompt.txt
        --b--
        """);

    [Fact]
    public Task What_depends_on_a_part_out_of_sight_is_not_said() => Check("""
        POST https://cn.crazyrouter.com/v1/images/generations

        { "model": "gpt-image-2", "prompt": "a harbour", "{|CRZ1005:partial_images|}": 2 }

        ###
        POST https://cn.crazyrouter.com/v1/images/generations

        { "model": "gpt-image-2", "prompt": "a harbour", "partial_images": 2, {{more}} }

        ###
        POST https://cn.crazyrouter.com/v1/images/generations
        Content-Type: multipart/form-data; boundary=b

        --b
        Content-Disposition: form-data; name="model"

        gpt-image-2
        --b
        Content-Disposition: form-data; name="partial_images"

        2
        --b
        Content-Disposition: form-data; name="{{more}}"

        true
        --b--
        """);

    [Theory]
    [InlineData("use {{ twice")]
    [InlineData("{{{{}}")]
    [InlineData("{{$datetime \"yyyy\"}}")]
    [InlineData("{{one}} {{two")]
    public Task Braces_that_are_no_reference_are_text(string prompt) => Check("""
        POST https://cn.crazyrouter.com/v1/images/generations

        { "model": "gpt-image-2", "prompt": "PROMPT",
          "{|CRZ1001:response_format|}": "url", "metadata": { "a": {}}}
        """.Replace("PROMPT", prompt));

    [Fact]
    public Task A_batch_names_the_route_of_its_entries() => Check("""
        POST https://cn.crazyrouter.com/v1/batches

        [
          { "url": "/v1/images/generations", "body": { "model": "gpt-image-2", "prompt": "a", "{|CRZ1003:style|}": "vivid" } },
          { "url": "/v1/embeddings", "body": { "model": "gpt-image-2", "prompt": "a", "style": "vivid" } }
        ]
        """);

    [Theory]
    [InlineData("")]
    [InlineData("gpt-image-2")]
    [InlineData("POST\n\ngpt-image-2")]
    [InlineData("POST HTTP/1.1\n\n{ \"model\": \"gpt-image-2\"")]
    [InlineData("###\n@\n@ =\n@a = {{a}}{{}}\nGET https://{{a}}\n\n{{ gpt-image-2")]
    [InlineData("GET https://\nContent-Type: multipart/form-data; boundary=\n\n--\n--gpt-image-2")]
    [InlineData("GET :::\nContent-Type: multipart/form-data; boundary=b\n\n--b\nContent-Disposition: form-data; name=\"\n--b gpt-image-2")]
    [InlineData("< {%\ngpt-image-2")]
    public Task What_is_no_request_is_silent(string content) => Check(content);

    [Fact]
    public async Task Definitions_that_double_each_other_come_to_an_end()
    {
        var doubling = "@a0 = gpt-image-2\n";
        for (var i = 0; i < 60; i++)
        {
            doubling += $"@a{i + 1} = {{{{a{i}}}}}{{{{a{i}}}}}\n";
        }

        await Check(doubling + "POST https://cn.crazyrouter.com/v1/images/generations\n\n{ \"model\": \"{{a60}}\", \"prompt\": \"\", \"style\": \"vivid\" }");
    }

    [Fact]
    public Task Lines_may_end_as_on_Windows() => Check(
        "@model = gpt-image-2\r\nPOST https://cn.crazyrouter.com/v1/images/edits\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\n{{model}}\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"{|CRZ1004:size|}\"\r\n\r\n1000x1000\r\n--b--\r\n");

    private static Task Check(string content) => RequestFile.CheckAsync("images.http", content);
}
