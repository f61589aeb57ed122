using System.Linq;
using System.Net.Http;
using System.Text;
using CsCheck;
using Crazyrouter.Contracts;
using Crazyrouter.Images.Guards;

namespace Crazyrouter.Images.Tests.Guards;

/// <summary>Multipart bodies, read from their bytes.</summary>
public sealed class FormReaderTests
{
    [Fact]
    public void Any_form_of_the_frameworks_own_is_read_back() =>
        Gen.Select(Gen.String[Gen.Char["abcxyz-_ "], 1, 8].Array[0, 6], Gen.Byte.Array[0, 200]).Sample((values, file) =>
        {
            using var form = new MultipartFormDataContent();
            for (var i = 0; i < values.Length; i++)
            {
                form.Add(new StringContent(values[i]), "field" + i);
            }

            form.Add(new ByteArrayContent(file), "image", "a.png");
            var bytes = form.ReadAsByteArrayAsync().GetAwaiter().GetResult();

            var read = GuardedForm.TryRead(form.Headers.ContentType!.ToString(), bytes)!;

            Assert.Equal(values.Select((_, i) => "field" + i), read.Names);
            Assert.Equal(values, read.Names.Select(name => read[name].Text));
            Assert.Equal(SentState.Unknown, read["image"].State);
            var again = GuardedForm.TryRead(form.Headers.ContentType.ToString(), read.ToBytes())!;
            Assert.Equal(values, again.Names.Select(name => again[name].Text));
            Assert.Contains(Encoding.Latin1.GetString(file), Encoding.Latin1.GetString(read.ToBytes()));
        });

    [Fact]
    public void No_cut_of_a_form_makes_the_reader_fail()
    {
        var form = Encoding.ASCII.GetBytes(
            "--b\r\nContent-Disposition: form-data; name=model\r\n\r\ngpt-image-2\r\n"
                + "--b\r\nContent-Disposition: form-data; filename=\"x\"; name=\"image\"\r\n\r\n...\r\n--b--\r\n");
        for (var length = 0; length <= form.Length; length++)
        {
            var read = GuardedForm.TryRead("multipart/form-data; boundary=\"b\"", form[..length]);
            Assert.Equal(length >= form.Length - 2 ? "gpt-image-2" : null, read?["model"].Text);
        }
    }
}
