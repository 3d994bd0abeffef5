using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers;

/// <summary>What is said of files that are cut, damaged or of another kind than their name says.</summary>
static class BytesException
{
    /// <summary>Bytes that should be there and are not.</summary>
    public static BehaviorException Cut(IBytes bytes, long offset, long wanted) => Cut(bytes.Name,
        string.Create(CultureInfo.InvariantCulture, $"it has {bytes.Length} bytes, and {wanted} are wanted from byte {offset} on"));

    /// <summary>A file that ends before it should; <paramref name="what"/> says what is missing, as a clause.</summary>
    public static BehaviorException Cut(string name, string what) =>
        new("BHV0302", $"{name} is cut: {what}. Usual cause: an interrupted download or a full disk. Fetch it again and compare its checksum.");

    /// <summary>A file whose content is no sound file of its kind; <paramref name="what"/> says why, as a clause.</summary>
    public static BehaviorException Damaged(string name, string what, Exception? inner = null) =>
        new("BHV0302", $"{name} is damaged: {what}. Usual cause: a download that was damaged on its way. Fetch it again and compare its checksum.", inner);

    /// <summary>A file of another kind; <paramref name="what"/> says what is wanted and what is there, as sentences.</summary>
    public static BehaviorException Unlike(string name, string what) => new("BHV0303", $"{name} is not as its layout has it: {what}");
}
