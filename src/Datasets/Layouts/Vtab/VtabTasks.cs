namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>VTAB's nineteen tasks by the names that VTAB-1k's folders have (<c>task_adaptation</c>): how many classes each has, and how many pictures its test part.</summary>
static class VtabTasks
{
    public static IReadOnlyDictionary<string, (int Classes, int Test)> All { get; } = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase)
    {
        ["caltech101"] = (102, 6084),
        ["cifar"] = (100, 10000),
        ["dtd"] = (47, 1880),
        ["oxford_flowers102"] = (102, 6149),
        ["oxford_iiit_pet"] = (37, 3669),
        ["patch_camelyon"] = (2, 32768),
        ["sun397"] = (397, 21750),
        ["svhn"] = (10, 26032),
        ["resisc45"] = (45, 6300),
        ["eurosat"] = (10, 5400),
        ["dmlab"] = (6, 22735),
        ["kitti"] = (4, 711),
        ["smallnorb_azi"] = (18, 12150),
        ["smallnorb_ele"] = (9, 12150),
        ["dsprites_loc"] = (16, 73728),
        ["dsprites_ori"] = (16, 73728),
        ["clevr_dist"] = (6, 15000),
        ["clevr_count"] = (8, 15000),
        ["diabetic_retinopathy"] = (5, 42670),
    };
}
