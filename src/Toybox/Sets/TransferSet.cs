using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Toybox.Sets.Transfer;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>A transfer task's pictures: some to fit a probe on (<c>split</c> = <c>train</c>), then some to test it (<c>test</c>). The classes take turns.</summary>
sealed class TransferSet(TransferTask task, string name, int train, int test) : ToySet(name, train + test)
{
    /// <summary>The benchmark of a task: 200 pictures to fit a probe on, 200 to test it.</summary>
    public TransferSet(TransferTask task) : this(task, "toy-vtab-" + task.Name, train: 200, test: 200) { }

    public override string Definition => $"transfer {task.Name} {train} {test} {string.Join(',', task.Classes)}";

    public override LabelSpace LabelSpace => field ??= LabelSpace.OfIds(Name, task.Classes);

    public override int Label(int index) => index % task.Classes.Count;

    public override Scene Scene(int index) => task.Draw(ToyRandom.Key(Key, index), Label(index));

    public override Sample Sample(int index) => new($"{task.Classes[Label(index)]}/{index:000}", Label(index))
    {
        Annotations = new Dictionary<string, string> { ["split"] = index < train ? "train" : "test" },
    };
}
