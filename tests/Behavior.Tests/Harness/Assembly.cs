// One run for the whole suite: device, models and predictions are shared by all rows.
[assembly: AssemblyFixture(typeof(Behavior.BehaviorRun))]
[assembly: Behavior.Tests.Harness.ReportProgress]
