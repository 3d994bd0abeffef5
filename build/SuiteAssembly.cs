// Compiled into every suite: one run for all of its rows, which share models, data and predictions, and its progress.
[assembly: Xunit.AssemblyFixture(typeof(Behavior.Xunit.BehaviorRun))]
[assembly: Behavior.Xunit.ReportProgress]
