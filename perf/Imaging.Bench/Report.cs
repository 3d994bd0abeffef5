namespace Behavior.Imaging.Bench;

/// <summary>The tables of docs/imaging.md: both sides in turn, several rounds in one run, the best of each.</summary>
static class Report
{
    public static void Photos(string folder, int rounds)
    {
        var own = new PhotoBench(folder);
        var sha = own.Sha256();
        double decode = double.PositiveInfinity, all = decode, peerDecode = decode, peerAll = decode;
        for (var round = 0; round < rounds; round++)
        {
            var peer = Peer.Run("photos", folder);
            if (peer.GetProperty("sha256").GetString() != sha) throw new InvalidOperationException("the tensors differ from torchvision's");
            (peerDecode, peerAll) = (Math.Min(peerDecode, peer.GetProperty("decode").GetDouble()), Math.Min(peerAll, peer.GetProperty("all").GetDouble()));
            (decode, all) = (Math.Min(decode, own.Decode()), Math.Min(all, own.All()));
        }
        var n = own.Count;
        Console.WriteLine($"""
            tensors of {n} photographs: SHA-256 {sha[..16]}.., equal to torchvision's

            | {n} photographs, one thread, images per second of processor time | Behavior | Pillow + torchvision | ratio |
            |---|---|---|---|
            | decode alone | {n / decode:0} | {n / peerDecode:0} | {peerDecode / decode:0.00} |
            | decode, resize 256, crop 224, normalise | {n / all:0} | {n / peerAll:0} | {peerAll / all:0.00} |
            | the whole against the decode alone (time) | {all / decode:0.00} | {peerAll / peerDecode:0.00} | |
            """);
    }

    /// <summary>The pipeline with one and with two threads, by the wall clock: needs two cores that nothing else uses.</summary>
    public static void Threads(string folder, int rounds)
    {
        const int passes = 3;
        var bench = new PhotoBench(folder);
        double[] wall = [double.PositiveInfinity, double.PositiveInfinity], cpu = [double.PositiveInfinity, double.PositiveInfinity];
        for (var round = 0; round < rounds; round++)
            for (var threads = 1; threads <= 2; threads++)
            {
                var (w, c) = bench.Pipeline(threads, passes);
                (wall[threads - 1], cpu[threads - 1]) = (Math.Min(wall[threads - 1], w), Math.Min(cpu[threads - 1], c));
            }
        double n = bench.Count * passes;
        Console.WriteLine($"""
            | pipeline, {bench.Count} photographs in memory | one thread | two threads | ratio |
            |---|---|---|---|
            | images/s, wall clock | {n / wall[0]:0} | {n / wall[1]:0} | {wall[0] / wall[1]:0.00} |
            | processor milliseconds a picture | {1000 * cpu[0] / n:0.000} | {1000 * cpu[1] / n:0.000} | {cpu[1] / cpu[0]:0.00} |
            """);
    }

    public static void Corruptions(string picture, int rounds)
    {
        var bench = new CorruptionBench(picture);
        var own = new Dictionary<string, double>();
        var peer = new Dictionary<string, double>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var p in Peer.Run("corruptions", picture).EnumerateObject()) Keep(peer, p.Name, p.Value.GetDouble());
            foreach (var (name, seconds) in bench.Run()) Keep(own, name, seconds);
        }
        Console.WriteLine("| severity 3, 224 x 224, ms of processor time | Behavior | Python reference | ratio |\n|---|---|---|---|");
        foreach (var name in own.Keys) Console.WriteLine($"| {name} | {1000 * own[name]:0.00} | {1000 * peer[name]:0.00} | {peer[name] / own[name]:0.0} |");
        Console.WriteLine($"| sum | {1000 * own.Values.Sum():0.0} | {1000 * peer.Values.Sum():0.0} | {peer.Values.Sum() / own.Values.Sum():0.0} |");
        Console.WriteLine($"| sum without glass_blur | {1000 * Rest(own):0.0} | {1000 * Rest(peer):0.0} | {Rest(peer) / Rest(own):0.0} |");
    }

    static double Rest(Dictionary<string, double> times) => times.Values.Sum() - times["glass_blur"];

    static void Keep(Dictionary<string, double> best, string name, double seconds) =>
        best[name] = Math.Min(best.GetValueOrDefault(name, double.PositiveInfinity), seconds);
}
