using System.Globalization;

namespace Behavior.Toybox.Training;

/// <summary>Loss and accuracy over about the last fifty steps.</summary>
sealed class RunningScore
{
    const double Memory = 0.98;
    double _loss, _correct, _weight;

    public void Add((double Loss, double Correct) step)
    {
        _loss = _loss * Memory + step.Loss;
        _correct = _correct * Memory + step.Correct;
        _weight = _weight * Memory + 1;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"loss {_loss / _weight:0.000}, accuracy {100 * _correct / _weight:0.0} %");
}
