namespace Behavior.Gpu.Native;

/// <summary>An entry of a library's dynamic symbol table.</summary>
/// <param name="Name">The mangled name.</param>
/// <param name="IsDefined">Whether the library has it; otherwise it wants it from another.</param>
/// <param name="IsWeak">Whether the library does without where nobody has it.</param>
/// <param name="IsVersioned">Whether it carries a version, as those of the C and C++ runtime do.</param>
/// <param name="IsData">Whether something refers to it outside the jump table: it must then be there when the library is loaded, not only when it is called.</param>
readonly record struct ElfSymbol(string Name, bool IsDefined, bool IsWeak, bool IsVersioned, bool IsData);
