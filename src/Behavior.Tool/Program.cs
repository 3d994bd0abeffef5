using Behavior.Tool;

return await BehaviorCommand.Run(args);
