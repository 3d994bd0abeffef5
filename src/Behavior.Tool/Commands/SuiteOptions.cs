using System.CommandLine;
using Behavior.Manifests;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Commands;

/// <summary>The options of every command that works on a suite: which suite, which zoo, where its files lie. What is not given is as at the last build.</summary>
sealed class SuiteOptions
{
    readonly Option<string?> _suite = new("--suite") { Description = "The folder of the suite's test project (tests/Behavior.Tests unless given)" };
    readonly Option<string?> _zoo = new("--zoo") { Description = "The zoo (that of the last build unless given)" };
    readonly Option<string?> _data = new("--data-root") { Description = "The folder that holds data (that of the last build unless given)" };
    readonly Option<string?> _checkpoints = new("--checkpoint-root") { Description = "The folder that holds checkpoints (that of the last build unless given)" };

    readonly Option<string?> _baseline = new("--baseline") { Description = "The folder of what accepted checkpoints answered (that of the last build unless given)" };

    /// <summary>Puts the options on a command.</summary>
    public static SuiteOptions AddTo(Command command)
    {
        var options = new SuiteOptions();
        foreach (var option in new Option[] { options._suite, options._zoo, options._data, options._checkpoints, options._baseline }) command.Add(option);
        return options;
    }

    /// <summary>The suite.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0016: there is none.</exception>
    public SuiteProject Project(ParseResult parsed) => SuiteProject.Find(parsed.GetValue(_suite));

    /// <summary>The suite's manifest, made anew where an option or a file of items says other than it does.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0016: there is no suite; BHV0010: it was never built; BHV0029: its items cannot be read.</exception>
    public Manifest Manifest(ParseResult parsed) => Project(parsed).Manifest(Given(parsed));

    /// <summary>The build properties that a command line sets.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Given(ParseResult parsed) =>
    [
        .. from property in new (string Name, string? Value)[]
           {
               ("Zoo", parsed.GetValue(_zoo)), ("DataRoot", Full(parsed.GetValue(_data))), ("CheckpointRoot", Full(parsed.GetValue(_checkpoints))), ("Baseline", Full(parsed.GetValue(_baseline))),
           }
           where property.Value is not null
           select KeyValuePair.Create(property.Name, property.Value),
    ];

    static string? Full(string? path) => path is null ? null : Path.GetFullPath(path);
}
