namespace Behavior.Measures;

/// <summary>One way to use a checkpoint's features for another task.</summary>
interface ITransferMethod
{
    /// <summary>Name and version; the version is raised when its answers change.</summary>
    string Name { get; }

    /// <summary>The class that it answers for each test sample of a task, in their order.</summary>
    int[] Answer(BehaviorRun run, string model, string set);
}
