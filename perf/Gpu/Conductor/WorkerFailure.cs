namespace Behavior.Gpu.Conductor;

/// <summary>A worker that answered with an error, ended, or took too long.</summary>
sealed class WorkerFailure(string message) : Exception(message);
