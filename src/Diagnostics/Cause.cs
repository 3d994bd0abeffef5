using System.Reflection;

namespace Behavior.Diagnostics;

/// <summary>What went wrong, without the wrappings that loops, reflection and static constructors put around it.</summary>
public static class Cause
{
    /// <summary>The first exception in a chain that is no mere wrapping.</summary>
    public static Exception Of(Exception failure)
    {
        while (failure is AggregateException or TargetInvocationException or TypeInitializationException && failure.InnerException is { } inner) failure = inner;
        return failure;
    }
}
