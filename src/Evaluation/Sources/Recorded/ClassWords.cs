using System.Globalization;
using Behavior.Datasets.Labels;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Classes by the words of a table: ids, names where one class alone has it, or numbers, which count from 0 in the label space.</summary>
sealed class ClassWords
{
    readonly LabelSpace _space;
    readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    public ClassWords(LabelSpace space)
    {
        _space = space;
        foreach (var (label, one) in space.Classes.Index())
            if (one.Name.Length > 0 && !_names.TryAdd(one.Name, label)) _names[one.Name] = -1;
    }

    /// <summary>The classes.</summary>
    public LabelSpace Space => _space;

    /// <summary>A word's class; -1 where it is none.</summary>
    public int Find(string word)
    {
        if (_space.IndexOf(word) is >= 0 and var label) return label;
        if (_names.TryGetValue(word, out label)) return label;
        var digits = word.EndsWith(".0", StringComparison.Ordinal) ? word[..^2] : word; // pandas writes whole numbers so where one is missing
        if (!LabelSpace.IsNumber(digits)) return -1;
        var number = _space.IsNumbered ? _space.IndexOf(digits) : int.Parse(digits, CultureInfo.InvariantCulture);
        return number < _space.Count ? number : -1;
    }
}
