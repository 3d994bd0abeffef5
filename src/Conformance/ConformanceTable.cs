using System.Globalization;
using Behavior.Conformance.Cases;

namespace Behavior.Conformance;

/// <summary>
/// A conformance run as a table that grows while it runs, because whole networks take seconds each: verdict, figure, limit, case. Failed and skipped cases have
/// a row each; those that pass share one row a golden, with the case that comes nearest to its limit, unless all are wanted. Ends with a summary that repeats what failed.
/// </summary>
/// <param name="output">Where the rows go.</param>
/// <param name="verbose">Whether every case that passes has its own row.</param>
/// <param name="highlight">How to mark a failed row for a terminal; as it is unless given.</param>
public sealed class ConformanceTable(TextWriter output, bool verbose, Func<string, string>? highlight = null)
{
    const int RepeatedAtMost = 50;
    readonly List<ConformanceCase> _passed = [], _failed = [], _skipped = [];
    string _golden = "";
    int _ok, _goldens;

    /// <summary>Cases that failed so far.</summary>
    public int Failed => _failed.Count;

    /// <summary>Prints a case, or keeps it for its golden's row.</summary>
    public void Add(ConformanceCase result)
    {
        if (_goldens == 0) output.WriteLine($"{"ok",-5}{"figure",10}  {"limit",9}  case");
        if (_goldens == 0 || result.Golden != _golden) NextGolden(result.Golden);
        if (!result.Ok) _failed.Add(Row("FAIL", result));
        else if (result.Skipped) _skipped.Add(Row("skip", result));
        else _passed.Add(verbose ? Row("ok", result) : result);
    }

    /// <summary>Prints what is left and the summary.</summary>
    public void Finish()
    {
        NextGolden("");
        output.WriteLine();
        if (_failed.Count > 0) output.WriteLine($"Failed{(_failed.Count > RepeatedAtMost ? $", the first {RepeatedAtMost}" : "")}:");
        foreach (var result in _failed.Take(RepeatedAtMost)) Row("FAIL", result);
        output.WriteLine($"{_ok} ok, {_failed.Count} failed, {_skipped.Count} skipped, in {_goldens - 1} goldens.");
    }

    void NextGolden(string golden)
    {
        if (!verbose && _passed.Count > 0)
        {
            var nearest = _passed.MaxBy(Share)!;
            Line("ok", nearest, $"{_golden}: {(_passed.Count == 1 ? nearest.Name : $"{_passed.Count} cases, nearest to its limit {nearest.Name}")}");
        }
        _ok += _passed.Count;
        _passed.Clear();
        (_golden, _goldens) = (golden, _goldens + 1);
    }

    /// <summary>How much of what is allowed a case uses. Where nothing is allowed, a pass uses nothing.</summary>
    static double Share(ConformanceCase result) => result.Limit > 0 ? result.Figure / result.Limit : 0;

    ConformanceCase Row(string verdict, ConformanceCase result)
    {
        Line(verdict, result, $"{result.Name}{(result.Note.Length > 0 ? $": {result.Note}" : "")}");
        return result;
    }

    void Line(string verdict, ConformanceCase result, string text)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{verdict,-5}{result.Figure,10:g3}  {result.Limit,9:g3}  {text}");
        output.WriteLine(verdict == "FAIL" && highlight is not null ? highlight(line) : line);
    }
}
