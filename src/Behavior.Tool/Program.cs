using Behavior.Tool;

UnhandledFailures.Watch(args);
return await BehaviorCommand.Run(args);
