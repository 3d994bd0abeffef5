using Behavior.Datasets.Containers.Tables;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Reads a table into memory, once, and refuses what cannot be an answer.</summary>
sealed class RecordedReader
{
    const int MostRows = 20_000_000;
    const long MostNumbers = int.MaxValue;

    readonly CheckpointItem _item;
    readonly TableRows _rows;
    readonly TableRoles _roles;
    readonly TableProblems _problems;
    readonly IdPattern _pattern;
    readonly string _noAnswer;
    readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    readonly List<string> _read = [];
    readonly List<int> _top1 = [], _places = [];
    readonly List<float> _confidences = [];
    readonly ClassWords? _classes;
    readonly ScoreRows? _scores;
    readonly FloatRows? _features;

    RecordedReader(CheckpointItem item, TableRows rows, TableRoles roles, LabelSpace? head)
    {
        (_item, _rows, _roles, _problems, _pattern, _noAnswer) = (item, rows, roles, new(rows), IdPattern.Of(item.Options), RecordedKeys.NoAnswer.Text(item.Options));
        _classes = head is null ? null : new(head);
        if (_classes is not null && (roles.Logits ?? roles.Probabilities) is { } scores) _scores = new(rows, scores.Ordered(rows, _classes), _classes.Space, areLogits: roles.Logits is not null);
        if (roles.Features?.Count(rows) is > 0 and var width) _features = new(width);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="file">The table.</param>
    /// <param name="head">The classes that it answers with; null where no answers are asked for.</param>
    /// <param name="benchmark">The benchmark whose rows are meant, where the table has a column that says; empty for all.</param>
    /// <exception cref="BehaviorException">BHV0407: it has not the columns or the classes. BHV0408: what is wrong with its rows, all at once. BHV0302, BHV0303, BHV0313: it is damaged.</exception>
    public static RecordedTable Read(CheckpointItem item, string file, LabelSpace? head, string benchmark)
    {
        using var rows = TableFile.Open(file);
        if (!rows.Next()) throw new BehaviorException("BHV0407", $"{file} has no rows. Write one a sample: its id, and what was answered.");
        return new RecordedReader(item, rows, TableRoles.Of(rows, item), head).Read(benchmark);
    }

    RecordedTable Read(string benchmark)
    {
        do
        {
            if (benchmark.Length > 0 && _roles.Benchmark is { } column && _rows.Text(column) != benchmark) continue;
            Add();
        }
        while (_problems.Next());
        CheckConfidences();
        _scores?.Check(_problems);
        _problems.ThrowIfAny();
        return new(_rows.Name, _read)
        {
            Scores = _scores?.Values,
            Features = _features,
            Top1 = _classes is null || _roles.Top1 is null ? null : _top1,
            Confidences = _classes is null || _roles is { Top1: null } or { Confidence: null } || _confidences.All(float.IsNaN) ? null : _confidences,
        };
    }

    void Add()
    {
        var (place, cell) = (_rows.Row, _rows.Text(_roles.Id));
        if (_read.Count >= MostRows || (long)_read.Count * Math.Max(_scores?.Values.Width ?? 0, _features?.Width ?? 0) > MostNumbers)
            throw new BehaviorException("BHV0407", $"{_rows.Name} has more than {_read.Count:N0} rows, which is more than is read. Usual cause: a table of another kind.");
        if (cell.Length == 0) _problems.Add($"it has no id in the column '{_rows.Columns[_roles.Id]}'.");
        else if (_pattern.Read(cell) is not var (id, _)) _problems.Add($"the id '{Excerpt.Of(cell)}' does not match the item's IdPattern.");
        else if (!_ids.TryAdd(id, place)) _problems.Add($"the id '{Excerpt.Of(id)}' stands in {_rows.Where(_ids[id])} already. Which one counts is not defined: leave one.");
        else
        {
            _read.Add(id);
            _places.Add(place);
            AddAnswer();
            if (_features is not null && _roles.Features!.Read(_rows, _features.Add()) is { } problem) _problems.Add(problem);
            else if (_features is not null && Finite.FirstBad(_features[_features.Count - 1]) is >= 0 and var bad) _problems.Add($"feature {bad} is {_features[_features.Count - 1][bad]}; "
                + $"features must be finite.");
        }
    }

    void AddAnswer()
    {
        if (_classes is null) return;
        var top1 = -1;
        if (_roles.Top1 is { } answer)
        {
            var word = _rows.Text(answer);
            top1 = IsNone(word) ? -1 : _classes.Find(word);
            if (top1 < 0 && !IsNone(word))
                _problems.Add($"'{Excerpt.Of(word, 60)}' in the column '{_rows.Columns[answer]}' is none of the classes {_classes.Space}. "
                    + $"Where it stands for no answer, write NoAnswer=\"{Excerpt.Of(word, 20)}\" on the item.");
            _top1.Add(top1);
        }
        if (_roles.Confidence is { } confidence) AddConfidence(confidence);
        if (_scores?.Add(top1) is { } problem) _problems.Add(problem);
    }

    /// <summary>What the item says for no answer, and -1, which is the engine's own word for it.</summary>
    bool IsNone(string word) => word.Length > 0 && (word == _noAnswer || word == "-1");

    void AddConfidence(int column)
    {
        var sure = _rows.Number(column) ?? (_rows.Text(column).Length == 0 ? float.NaN : float.PositiveInfinity);
        if (!float.IsNaN(sure) && sure is not (>= 0 and <= 1 + ScoreRows.Tolerance))
            _problems.Add($"the confidence '{Excerpt.Of(_rows.Text(column), 40)}' is no number from 0 to 1.{(sure is > 1 and <= 100 ? " Usual cause: a percentage." : "")}");
        _confidences.Add(Math.Min(sure, 1));
    }

    /// <summary>Some answers without a confidence; none with one is a table that does not say.</summary>
    void CheckConfidences()
    {
        if (_confidences.FindIndex(float.IsNaN) is >= 0 and var first && !_confidences.All(float.IsNaN))
            _problems.Add(_places[first], $"the confidence is missing or not a number (NaN), here and in {_confidences.Count(float.IsNaN) - 1:N0} more rows; others have one. "
                + $"Write one for each answer, or leave the column out.");
    }
}
