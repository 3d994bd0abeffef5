using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Tests.Native;

public partial class WaitingThreadsTests
{
    /// <summary>libgomp reads the C library's variables, which are not .NET's.</summary>
    [Fact]
    public void Threads_of_libtorch_sleep_between_operations_unless_the_user_says_otherwise()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "libtorch's threads are libgomp's on Linux alone.");

        var expected = Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") ?? "passive"; // .NET has the variables of the start

        _ = TorchDevice.Choose("cpu");
        Assert.Equal(expected, Marshal.PtrToStringUTF8(Variable("OMP_WAIT_POLICY")));
    }

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Variable(string name);
}
