using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Models;

/// <summary>Which registered architecture a golden's <c>arch</c> means.</summary>
static class GoldenArchitecture
{
    static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal)
    {
        ["convnext_base_fb"] = "convnext_base",
        ["deit3_base_fb"] = "deit3_base_patch16_224",
        ["openclip_vit_b_16"] = "ViT-B-16",
        ["openclip_vit_b_16_quickgelu"] = "ViT-B-16-quickgelu",
        ["openclip_vit_b_32"] = "ViT-B-32",
        ["openclip_convnext_base"] = "clip_convnext_base",
        ["openclip_rn50"] = "RN50",
    };

    /// <summary>The registry's name; Hugging Face goldens hold one case per activation.</summary>
    public static string Of(GoldenValue root, GoldenValue? hidden = null)
    {
        var name = root.GetProperty("arch").GetString();
        if (name == "hf_clip_vit_b_16") return hidden?.GetString() == "quick_gelu" ? "ViT-B-16-quickgelu" : "ViT-B-16";
        return s_others.GetValueOrDefault(name, name);
    }
}
