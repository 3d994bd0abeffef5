using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Tests.Native;

public partial class WaitingThreadsTests
{
    /// <summary>libgomp reads the C library's variables, which are not .NET's.</summary>
    [Fact]
    public void Threads_of_libtorch_spin_briefly_between_operations_unless_the_user_says_otherwise()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "libtorch's threads are libgomp's on Linux alone.");

        var user = Environment.GetEnvironmentVariable("GOMP_SPINCOUNT"); // .NET has the variables of the start
        var expected = Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is null ? user ?? "3000" : user;

        _ = TorchDevice.Choose("cpu");
        Assert.Equal(expected, Marshal.PtrToStringUTF8(Variable("GOMP_SPINCOUNT")));
    }

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Variable(string name);
}
