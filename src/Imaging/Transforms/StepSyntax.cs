using System.Reflection;

namespace Behavior.Imaging.Transforms;

/// <summary>The keyword, the usage and the parser of one step, and the table of all.</summary>
sealed record StepSyntax(string Keyword, string Usage, Func<StepArguments, TransformStep> Parse)
{
    public static IReadOnlyDictionary<string, StepSyntax> All { get; } = typeof(StepSyntax).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IParsedStep)))
        .Select(t => (StepSyntax)typeof(StepSyntax).GetMethod(nameof(Of), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(t).Invoke(null, null)!)
        .ToDictionary(s => s.Keyword, StringComparer.Ordinal);

    static StepSyntax Of<T>() where T : IParsedStep => new(T.Keyword, T.Usage, T.Parse);
}
