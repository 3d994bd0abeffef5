// Compiled into every suite: one run for all of its rows, which share models, data and predictions, its progress, and how its failures are told.
[assembly: Xunit.AssemblyFixture(typeof(Behavior.Xunit.BehaviorRun))]
[assembly: Behavior.Xunit.ReportProgress]
[assembly: Xunit.TestFramework(typeof(Behavior.Xunit.Framework.SuiteFramework))]
