using System;

namespace Crazyrouter.Images.Replies;

/// <summary>Where replies speak of errors: in the documented <c>error</c> object, or in <c>error</c> or <c>message</c> as a text.</summary>
internal static class ErrorField
{
    public static ReplyField At(ReadOnlySpan<byte> path) => path switch
    {
        _ when path.SequenceEqual("error.message"u8) => ReplyField.ErrorMessage,
        _ when path.SequenceEqual("error"u8) || path.SequenceEqual("message"u8) => ReplyField.ErrorMessage,
        _ when path.SequenceEqual("error.type"u8) || path.SequenceEqual("error.status"u8) => ReplyField.ErrorType,
        _ when path.SequenceEqual("error.code"u8) => ReplyField.ErrorCode,
        _ when path.SequenceEqual("error.param"u8) => ReplyField.ErrorParameter,
        _ => ReplyField.None,
    };
}
