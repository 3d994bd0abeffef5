using System.Reflection;
using Behavior.Diagnostics.Discovery;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Labels;

/// <summary>The label spaces that items may name, as found in the given assemblies, and those of a person's own files.</summary>
public sealed class LabelSpaces
{
    readonly Dictionary<string, LabelSpace> _spaces;

    /// <summary>Finds the spaces in this assembly and in <paramref name="further"/>.</summary>
    /// <exception cref="BehaviorException">BHV0310: two spaces have one name, or an assembly's types cannot be loaded.</exception>
    public LabelSpaces(params IEnumerable<Assembly> further)
    {
        var problems = new Problems();
        var found = Implementations.Of<ILabelSpaces>(further.Prepend(typeof(LabelSpaces).Assembly), "BHV0310", problems)
            .SelectMany(source => source.All.Select(space => (Space: space, Source: source.GetType()))).ToList();
        foreach (var same in found.GroupBy(f => f.Space.Name).Where(g => g.Count() > 1))
            problems.Add("BHV0310", $"Label space '{same.Key}' is defined by {string.Join(" and ", same.Select(s => s.Source))}. Give one of them another name.");
        problems.ThrowIfAny();
        _spaces = found.ToDictionary(f => f.Space.Name, f => f.Space);
    }

    /// <summary>The names of the known spaces.</summary>
    public IReadOnlyCollection<string> Names => _spaces.Keys;

    /// <summary>A known space, or that of a file.</summary>
    /// <param name="nameOrPath">One of <see cref="Names"/>, or the path of a text file as <see cref="LabelSpaceFile"/> reads it.</param>
    /// <exception cref="BehaviorException">BHV0310: neither, with the nearest names; or the file is damaged.</exception>
    public LabelSpace Find(string nameOrPath)
    {
        if (_spaces.TryGetValue(nameOrPath, out var known)) return known;
        if (RegularFile.KindOf(nameOrPath) != PathKind.Nothing || Path.GetFileName(nameOrPath) != nameOrPath) return LabelSpaceFile.Read(nameOrPath);
        throw new BehaviorException("BHV0310", $"{Suggest.Unknown("label space", nameOrPath, _spaces.Keys)} "
            + $"A space of your own is a text file, one class id a line: write its path instead; there is no file '{nameOrPath}' in {Environment.CurrentDirectory}.");
    }
}
