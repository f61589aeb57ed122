using System;

namespace Crazyrouter.Images.Replies;

/// <summary>
/// Takes what <see cref="JsonStreamReader"/> meets. A path is spelled as the contract spells it: <c>data[].b64_json</c>; it is only
/// valid during the call.
/// </summary>
internal interface IJsonSink
{
    void ObjectStarted(ReadOnlySpan<byte> path);

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as written.</summary>
    void Scalar(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text);

    /// <summary>A string begins; true asks for its pieces and its end.</summary>
    bool StringStarted(ReadOnlySpan<byte> path);

    /// <summary>A part of the string that began last, in UTF-8 and without escapes; pieces may split a character.</summary>
    void StringPiece(ReadOnlySpan<byte> utf8);

    void StringEnded();
}
