using System.Globalization;
using System.Text;
using Behavior.Diagnostics.Items;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.Tests.Common;

namespace Behavior.Manifests.Tests;

/// <summary>docs/items.md is made of the declarations that the engine itself reads, and is current.</summary>
public class ItemsDocTests
{
    const string Switch = "BEHAVIOR_WRITE_DOCS";

    [Fact]
    public void The_list_of_keys_is_current()
    {
        var (text, file) = (Write(), Path.Combine(SharedFolder.RepositoryRoot, "docs", "items.md"));
        if (Environment.GetEnvironmentVariable(Switch) is "1") File.WriteAllText(file, text);

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
            $"docs/items.md is stale. Write it anew: {Switch}=1 dotnet test tests/Manifests.Tests --filter ItemsDoc");
    }

    [Fact]
    public void Every_key_has_a_sentence()
    {
        IEnumerable<ItemKey> declared = [.. Given.Catalogue.Sources.SelectMany(s => s.Keys), .. Given.Catalogue.Readers.Readers.SelectMany(r => r.Keys)];
        foreach (var key in ItemKeys.Of<CheckpointItem>().Concat(ItemKeys.Of<BenchmarkItem>()).Concat(ItemKeys.Of<GateRuleItem>()).Concat(declared)) Assert.EndsWith(".", key.Sentence);
    }

    static string Write()
    {
        var text = new StringBuilder("""
            # What an item may carry

            Every key that the engine reads of a `Checkpoint`, `Benchmark`, `GateRule` or `Extension` item. This page is generated from
            the declarations that the build's check reads; a test fails when it is stale. A key that stands on an item and not here is a build error that offers the nearest.
            `Include` is the item's name in theory rows, snapshots and messages. Relative paths count
            from where `dotnet` was started; write `$(MSBuildThisFileDirectory)`, `$(DataRoot)` or `$(CheckpointRoot)` in front where that matters.

            Names of items and zoos have 1 to 64 characters: letters, digits and `. _ - +`, the first a letter or a digit, the last no dot, and none is a device of Windows (`con`, `nul`, `com1`).
            An `Extension` may be the path of a `.dll` instead. One text has at most 16,384 characters. A semicolon in `Include` makes two items with the same metadata, as everywhere in MSBuild,
            and an `Include` of semicolons alone makes none.

            What cannot be is a build error, all of it at once. A transform that makes pictures of another size than the network is for (`Preprocess` with `center-crop(224)` on a network for 32 x 32)
            is the warning BHV0026, with the transform that was probably meant; every build and `behavior doctor` repeat it until the item is mended or says with `InputSize` that the size is meant.

            ## Checkpoint


            """);
        Table(text, ItemKeys.Of<CheckpointItem>());
        foreach (var source in Given.Catalogue.Sources) Section(text, $"Read by the source `{source.Name}`: {source.Sentence}", source.Keys);
        foreach (var group in Architectures()) Section(text, $"Read by {group.Key}", group.First().Keys);
        text.Append("## Benchmark\n\n");
        Table(text, ItemKeys.Of<BenchmarkItem>());
        text.Append("### Measures\n\n| measure | what it measures | what a checkpoint must give |\n|---|---|---|\n");
        foreach (var measure in MeasureNames.All) text.Append($"| `{measure.Name}` | {measure.Sentence} | {measure.Needs.ToString().ToLowerInvariant()} |\n");
        text.Append('\n');
        foreach (var reader in Given.Catalogue.Readers.Readers.OrderBy(r => r.Kind, StringComparer.Ordinal)) Section(text, $"Read by `Kind=\"{reader.Kind}\"`", reader.Keys);
        text.Append(CultureInfo.InvariantCulture, $"""
            ## GateRule

            What an updated checkpoint may lose, and what follows from more; `Gate.props` has the defaults and the reason of each. `Include` is the rule's name, in words, for verdicts
            (no `*` and no `?`, which MSBuild takes for files). `Theory`, `Dataset` and `Checkpoint` say which rows it is about.

            Special beats general: a rule that names a checkpoint is above one that names a dataset, and that above one that names a theory; of two that are equally special the later one counts.
            Every key is taken from the most special rule that sets it. Where none does, `Tier` is `{GateRules.DefaultTier.Word()}`, `Margin` {GateRules.DefaultMargin},
            `SliceMargin` {GateRules.DefaultSliceMargin}, `Alpha` {GateRules.DefaultAlpha}, and the anchor is the last release: a suite needs no rule.

            What cannot be meant is a build error: no `Reason` (BHV0432), an unknown tier (BHV0433), a number that is none (BHV0434), an unknown key (BHV0435), a rule that is about no row (BHV0436),
            two of one name (BHV0437), `Alpha` or `Anchor` beside `Theory` or `Dataset` (BHV0438), a rule that sets nothing (BHV0439).


            """);
        Table(text, ItemKeys.Of<GateRuleItem>());
        text.Append("""
            ### Properties of the gate

            | `-p:` | what it is | |
            |---|---|---|
            | `Gate` | `snapshot`, `significant` | When a row that differs from its snapshot is red: always (snapshot, unless given), or only where the rules block the update. |
            | `Baseline` | path | The folder of what accepted checkpoints answered; the folder `baseline` among the snapshots unless given. A relative one counts from where `dotnet` was started. |


            """);
        text.Append($"""
            ## Label spaces

            `LabelSpace` on either item names one of {string.Join(", ", Given.Catalogue.LabelSpaces.Names.Order(StringComparer.Ordinal).Select(n => $"`{n}`"))}; on a checkpoint also
            a benchmark, whose classes are then its own; or a text file, one class a line:
            the id, a tab and the name that prompts use, a tab and the ids of the model's classes that it stands for, separated by blanks. What lies between
            a checkpoint's classes and a benchmark's (another order, a part, groups)
            is found by comparing ids. Folders that are whole numbers are positions among the model's classes. Nothing is ever concluded from two equal counts.

            ## Extension

            `Include` is the name of an assembly beside the suite's program (a project that the suite references), or the path of a `.dll`. Its dataset readers,
            label spaces, architectures and model sources are found by themselves. `CONTRIBUTING.md` shows one of each.

            """);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    static IEnumerable<IGrouping<string, ArchitectureSpec>> Architectures() =>
        ModelRegistry.Names.Select(ModelRegistry.Find).Where(a => a.Keys.Count > 0).GroupBy(_ => "architectures of CLIP");

    static void Section(StringBuilder text, string title, IReadOnlyList<ItemKey> keys)
    {
        text.Append($"### {title}\n\n");
        if (keys.Count > 0) Table(text, keys);
        else text.Append("Nothing further.\n\n");
    }

    static void Table(StringBuilder text, IEnumerable<ItemKey> keys)
    {
        text.Append("| key | what it is | |\n|---|---|---|\n");
        foreach (var key in keys) text.Append($"| `{key.Name}`{(key.IsRequired ? " (needed)" : "")} | {Kind(key)} | {key.Sentence.Replace("|", "\\|")} |\n");
        text.Append('\n');
    }

    static string Kind(ItemKey key) => key.Type switch
    {
        ItemKeyType.Choice => string.Join(", ", key.Choices.Select(c => $"`{c}`")),
        ItemKeyType.List => "words, separated by semicolons",
        ItemKeyType.Path => "path",
        ItemKeyType.WholeNumber => "whole number from 1 on",
        ItemKeyType.Decimal => string.Create(CultureInfo.InvariantCulture, $"number above 0{(key.MostDecimal < double.MaxValue ? $", at most {key.MostDecimal}" : "")}"),
        ItemKeyType.Sha256 => "64 hexadecimal digits",
        _ => "text",
    };
}
