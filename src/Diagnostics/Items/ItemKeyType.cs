namespace Behavior.Diagnostics.Items;

/// <summary>What the text of an item's metadata must be.</summary>
public enum ItemKeyType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Words separated by semicolons.</summary>
    List,

    /// <summary>A file or folder; a relative one counts from where the build was started.</summary>
    Path,

    /// <summary>A whole number from 1 on.</summary>
    WholeNumber,

    /// <summary>A number above 0, with a point.</summary>
    Decimal,

    /// <summary>64 hexadecimal digits.</summary>
    Sha256,
}
