using Behavior.Imaging.Bench;

const string Usage = """
    Imaging.Bench photos FOLDER [ROUNDS]        speed over photographs, against Pillow + torchvision in the same run
    Imaging.Bench threads FOLDER [ROUNDS]       the pipeline with one and two threads
    Imaging.Bench corruptions PICTURE [ROUNDS]  the 19 corruptions on a 224 x 224 picture, against their Python reference
    Imaging.Bench memory FOLDER [COUNT]         peak memory of the pipeline
    Imaging.Bench own PICTURE                   the 19 corruptions, this side only
    """;
var number = args.Length > 2 ? int.Parse(args[2]) : 0;
switch (args.ElementAtOrDefault(0))
{
    case "photos": Report.Photos(args[1], number == 0 ? 5 : number); break;
    case "threads": Report.Threads(args[1], number == 0 ? 5 : number); break;
    case "corruptions": Report.Corruptions(args[1], number == 0 ? 3 : number); break;
    case "memory": MemoryBench.Run(args[1], number == 0 ? 10_000 : number); break;
    case "own":
        foreach (var (name, seconds) in new CorruptionBench(args[1]).Run()) Console.WriteLine($"{name,-20} {1000 * seconds:0.00} ms");
        break;
    default: Console.WriteLine(Usage); return 2;
}
return 0;
