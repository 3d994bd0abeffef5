using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Toybox.Sets.Transfer;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>A transfer task's pictures: 200 to fit a probe on (<c>split</c> = <c>train</c>), then 200 to test it (<c>test</c>). The classes take turns.</summary>
sealed class TransferSet(TransferTask task) : ToySet("toy-vtab-" + task.Name, Train + Test)
{
    const int Train = 200, Test = 200;

    public override string Definition => $"transfer {task.Name} {Train} {Test} {string.Join(',', task.Classes)}";

    public override LabelSpace LabelSpace => field ??= LabelSpace.OfIds(Name, task.Classes);

    public override int Label(int index) => index % task.Classes.Count;

    public override Scene Scene(int index) => task.Draw(ToyRandom.Key(Key, index), Label(index));

    public override Sample Sample(int index) => new($"{task.Classes[Label(index)]}/{index:000}", Label(index))
    {
        Annotations = new Dictionary<string, string> { ["split"] = index < Train ? "train" : "test" },
    };
}
