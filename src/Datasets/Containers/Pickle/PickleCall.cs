namespace Behavior.Datasets.Containers.Pickle;

/// <summary>All that a batch may name. Nothing of Python is looked up: each is a few lines of this reader.</summary>
enum PickleCall
{
    /// <summary>Makes an empty array, which its state fills.</summary>
    Reconstruct,

    /// <summary>The class of arrays, an argument of <see cref="Reconstruct"/>.</summary>
    ArrayClass,

    /// <summary>A type of elements.</summary>
    ElementType,

    /// <summary>One element.</summary>
    Scalar,

    /// <summary>Text back to the bytes that Python 3 wrote as text.</summary>
    Encode,
}
