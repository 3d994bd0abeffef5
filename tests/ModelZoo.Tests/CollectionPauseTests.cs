using System.Runtime;
using System.Runtime.CompilerServices;

namespace Behavior.ModelZoo.Tests;

/// <summary>Alone in its collection: pauses count for the whole process, and every pass of a network holds one.</summary>
[Collection("alone")]
public class CollectionPauseTests
{
    [Fact]
    public void The_collector_stays_out_until_the_outer_of_two_nested_pauses_ends()
    {
        using (CollectionPause.Begin())
        {
            using (CollectionPause.Begin()) Assert.Equal(2, CollectionPause.Held);

            Assert.True(IsHeldOff);
            Assert.Equal(1, CollectionPause.Held);
        }
        AssertNothingHeld();
    }

    [Fact]
    public void The_first_of_two_that_overlap_leaves_the_other_protected()
    {
        var first = CollectionPause.Begin();
        CollectionPause second = null!;
        var thread = new Thread(() => second = CollectionPause.Begin());
        thread.Start();
        thread.Join();

        first.Dispose();

        Assert.True(IsHeldOff);
        second.Dispose();
        AssertNothingHeld();
    }

    [Fact]
    public void A_pause_that_is_disposed_of_twice_counts_once()
    {
        using var other = CollectionPause.Begin();
        var pause = CollectionPause.Begin();
        pause.Dispose();
        pause.Dispose();

        Assert.Equal(1, CollectionPause.Held);
        Assert.True(IsHeldOff);
    }

    [Fact]
    public void A_budget_that_was_spent_is_renewed_by_the_next_pause()
    {
        using (CollectionPause.Begin())
        {
            SpendBudget();
            Assert.False(IsHeldOff);

            using (CollectionPause.Begin()) Assert.True(IsHeldOff);

            Assert.True(IsHeldOff, "the outer pause goes on");
        }
        AssertNothingHeld();
    }

    [Fact]
    public void A_budget_that_was_spent_ends_without_an_error()
    {
        using (CollectionPause.Begin()) SpendBudget();

        AssertNothingHeld();
    }

    [Fact]
    public void A_collection_that_is_asked_for_ends_without_an_error()
    {
        using (CollectionPause.Begin()) GC.Collect();

        AssertNothingHeld();
    }

    [Fact]
    public void What_somebody_else_holds_off_is_not_ended_by_a_pause()
    {
        Assert.True(GC.TryStartNoGCRegion(1 << 20));

        CollectionPause.Begin().Dispose();

        Assert.True(IsHeldOff);
        GC.EndNoGCRegion();
    }

    [Fact]
    public void Many_threads_that_begin_and_end_leave_nothing_behind()
    {
        var exposed = 0;
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var pause = CollectionPause.Begin();
            if (!IsHeldOff) Interlocked.Increment(ref exposed);
            using var inner = CollectionPause.Begin();
        });

        Assert.Equal(0, exposed);
        AssertNothingHeld();
    }

    [Fact]
    public void What_was_made_before_many_pauses_and_is_needed_no_more_is_collected()
    {
        Pauses(16); // the first ones make room for their budget, for which the collector comes by itself
        var forgotten = Forgotten();

        Pauses(128);

        Assert.False(forgotten.IsAlive);
    }

    static void Pauses(int count)
    {
        for (var pause = 0; pause < count; pause++)
            using (CollectionPause.Begin()) GC.KeepAlive(new byte[64 << 10]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Forgotten() => new(new byte[1]);

    static bool IsHeldOff => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;

    static void SpendBudget()
    {
        for (var megabytes = 0; megabytes < 4096 && IsHeldOff; megabytes++) GC.KeepAlive(new byte[1 << 20]);
    }

    static void AssertNothingHeld()
    {
        Assert.Equal(0, CollectionPause.Held);
        Assert.False(IsHeldOff);
    }
}
