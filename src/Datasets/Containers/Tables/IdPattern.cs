using System.Text.RegularExpressions;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Containers.Tables;

/// <summary>What of a cell is the sample's id: all of it, or what a regular expression says. It never backtracks, so that no text can hold it up.</summary>
public sealed class IdPattern
{
    /// <summary>The key that gives it.</summary>
    public static ItemKey Key { get; } = new("IdPattern", ItemKeyType.Text,
        "A regular expression that finds the id in the cell of the id column: its group 'id', else all that it matches. In Kind=\"labels\" other named groups are annotations.");

    static readonly IReadOnlyDictionary<string, string> s_none = new Dictionary<string, string>();

    readonly Regex? _pattern;

    IdPattern(Regex? pattern) => _pattern = pattern;

    /// <summary>That of an item.</summary>
    /// <exception cref="BehaviorException">BHV0308: it is no regular expression.</exception>
    public static IdPattern Of(IReadOnlyDictionary<string, string> options)
    {
        if (Key.Text(options) is not { Length: > 0 } text) return new(null);
        try { return new(new(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)); }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new BehaviorException("BHV0308", $"IdPattern=\"{Shorten.To(text)}\" is no regular expression that is read: "
                + $"{Shorten.Message(failure.Message, 200)} Write IdPattern=\"[^_]+$\", for example.", failure);
        }
    }

    /// <summary>The id and the named groups in a cell; null where the pattern does not match.</summary>
    public (string Id, IReadOnlyDictionary<string, string> Groups)? Read(string cell)
    {
        if (_pattern is null) return (cell, s_none);
        if (_pattern.Match(cell) is not { Success: true } match) return null;
        var groups = match.Groups.Values.Where(g => g.Success && !char.IsAsciiDigit(g.Name[0])).ToDictionary(g => g.Name, g => g.Value, StringComparer.Ordinal);
        return (groups.Remove("id", out var id) ? id : match.Value, groups);
    }
}
