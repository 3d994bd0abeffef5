using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Lets libLibTorchSharp.so load on systems whose libstdc++ is older than GCC 13.
/// The library needs version GLIBCXX_3.4.32 for exactly one symbol, std::ios_base_library_init(), which only initialises the
/// standard streams. A shim library cannot help: the ELF version need names libstdc++.so.6 itself. So the copy in the output
/// folder, never the one in the package cache, is rewritten:
///   1. in .gnu.version_r the entry GLIBCXX_3.4.32 takes hash and name of the entry GLIBCXX_3.4;
///   2. in .dynstr the symbol's name is overwritten by the shorter std::ios_base::Init::Init(), which has the same effect and
///      ignores its 'this'. The symbol is undefined in this file, so no hash table changes.
/// Where the system has the version, nothing is touched.
/// </summary>
public class MakeTorchSharpLoadable : Task
{
    const string Needed = "GLIBCXX_3.4.32", Base = "GLIBCXX_3.4";
    const string Symbol = "_ZSt21ios_base_library_initv", Stand_in = "_ZNSt8ios_base4InitC1Ev";
    static readonly string[] Folders = { "/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib", "/usr/local/lib64" };

    [Required]
    public string Library { get; set; }

    public override bool Execute()
    {
        var system = Folders.Select(f => Path.Combine(f, "libstdc++.so.6")).FirstOrDefault(File.Exists);
        if (system != null && Contains(File.ReadAllBytes(system), Needed)) return true;

        var bytes = File.ReadAllBytes(Library);
        var name = IndexOf(bytes, Terminated(Symbol));
        if (name < 0) return true; // done by an earlier build, or a newer TorchSharp that needs nothing

        if (!RedirectVersion(bytes))
        {
            Log.LogError(null, "BHV0003", null, Library, 0, 0, 0, 0,
                "{0} needs {1}, this system's libstdc++ lacks it, and the file is not laid out as TorchSharp 0.107.0's. Usual cause: another TorchSharp version. "
                    + "Install libstdc++ of GCC 13 or newer (Ubuntu 24.04, Debian 13), or use the pinned TorchSharp.", Library, Needed);
            return false;
        }
        var replacement = Terminated(Stand_in);
        Array.Copy(replacement, 0, bytes, name, replacement.Length);
        Replace(bytes);
        Log.LogMessage(MessageImportance.Normal, "{0}: made loadable with this system's libstdc++.", Library);
        return true;
    }

    /// <summary>The output may be a link into the package cache: write beside it, then move over it, and keep the time so that the next build does not copy again.</summary>
    void Replace(byte[] bytes)
    {
        var time = File.GetLastWriteTimeUtc(Library);
        var part = Library + ".part";
        File.WriteAllBytes(part, bytes);
        File.SetLastWriteTimeUtc(part, time);
        File.Delete(Library);
        File.Move(part, Library);
    }

    /// <summary>Walks .gnu.version_r: for each needed file its Vernaux list; gives entry 3.4.32 the hash and name of 3.4.</summary>
    static bool RedirectVersion(byte[] elf)
    {
        long sections = BitConverter.ToInt64(elf, 0x28);
        int entrySize = BitConverter.ToUInt16(elf, 0x3A), count = BitConverter.ToUInt16(elf, 0x3C);
        for (var s = 0; s < count; s++)
        {
            var header = (int)sections + s * entrySize;
            const int VersionNeeds = 0x6ffffffe; // SHT_GNU_verneed
            if (BitConverter.ToInt32(elf, header + 4) != VersionNeeds) continue;
            var needs = (int)BitConverter.ToInt64(elf, header + 0x18);
            var stringsHeader = (int)sections + BitConverter.ToInt32(elf, header + 0x28) * entrySize;
            var strings = (int)BitConverter.ToInt64(elf, stringsHeader + 0x18);
            return Redirect(elf, needs, strings);
        }
        return false;
    }

    static bool Redirect(byte[] elf, int need, int strings)
    {
        while (true)
        {
            int old = -1, target = -1;
            var aux = need + BitConverter.ToInt32(elf, need + 8);
            while (true)
            {
                var name = ReadString(elf, strings + BitConverter.ToInt32(elf, aux + 8));
                if (name == Needed) old = aux;
                if (name == Base) target = aux;
                var next = BitConverter.ToInt32(elf, aux + 12);
                if (next == 0) break;
                aux += next;
            }
            if (old >= 0 && target >= 0)
            {
                Array.Copy(elf, target, elf, old, 4);         // vna_hash
                Array.Copy(elf, target + 8, elf, old + 8, 4); // vna_name
                return true;
            }
            var step = BitConverter.ToInt32(elf, need + 12);
            if (step == 0) return false;
            need += step;
        }
    }

    static string ReadString(byte[] bytes, int at)
    {
        var end = Array.IndexOf(bytes, (byte)0, at);
        return Encoding.ASCII.GetString(bytes, at, end - at);
    }

    static byte[] Terminated(string text) { return Encoding.ASCII.GetBytes(text + "\0"); }

    static bool Contains(byte[] bytes, string text) { return IndexOf(bytes, Terminated(text)) >= 0; }

    static int IndexOf(byte[] bytes, byte[] part)
    {
        for (var i = Array.IndexOf(bytes, part[0]); i >= 0 && i <= bytes.Length - part.Length; i = Array.IndexOf(bytes, part[0], i + 1))
        {
            var k = 1;
            while (k < part.Length && bytes[i + k] == part[k]) k++;
            if (k == part.Length) return i;
        }
        return -1;
    }
}
