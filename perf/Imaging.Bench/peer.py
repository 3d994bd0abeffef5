"""The Python side of perf/Imaging.Bench: Pillow and torchvision over photographs, and the 19 corruptions with the libraries that the published functions use.

    python3 peer.py photos FOLDER          decode alone, then decode + Resize(256) + CenterCrop(224) + ToTensor + Normalize
    python3 peer.py corruptions PICTURE    each corruption at severity 3 on a 224 x 224 picture

Debian 12: python3-torchvision python3-scipy python3-skimage python3-opencv python3-wand (--no-install-recommends). One thread. Prints one JSON object;
seconds are processor time of the process, so that other work on the machine counts little. Written from conformance/corruptions/README.md,
with the library calls that it names; no published code is copied. Frost's photographs are third-party data: a drawn picture of the same size stands in for
the file that the published code reads at every call.
"""
import ctypes
import glob
import hashlib
import io
import json
import os
import sys
import tempfile
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
warnings.simplefilter("ignore")

import numpy as np
from PIL import Image


def seconds(run, repeat):
    """The best processor time of several runs; the first one warms up."""
    best = float("inf")
    for _ in range(repeat + 1):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def photos(folder):
    import torch
    import torchvision.transforms as T
    torch.set_num_threads(1)
    files = [open(f, "rb").read() for f in sorted(glob.glob(os.path.join(folder, "*.JPEG")))]
    transform = T.Compose([T.Resize(256), T.CenterCrop(224), T.ToTensor(), T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
    decode = lambda data: Image.open(io.BytesIO(data)).convert("RGB")
    digest = hashlib.sha256()
    for data in files:
        digest.update(transform(decode(data)).numpy().astype("<f4").tobytes())
    return {"count": len(files), "sha256": digest.hexdigest(),
            "decode": seconds(lambda: [decode(d) for d in files], 2),
            "all": seconds(lambda: [transform(decode(d)) for d in files], 2)}


def corruptions(path):
    import cv2
    import skimage
    from scipy.ndimage import map_coordinates, zoom
    from skimage.color import hsv2rgb, rgb2hsv
    from skimage.filters import gaussian
    from wand.api import library
    from wand.image import Image as WandImage
    cv2.setNumThreads(1)
    library.MagickMotionBlurImage.argtypes = (ctypes.c_void_p, ctypes.c_double, ctypes.c_double, ctypes.c_double)
    picture = Image.open(path).convert("RGB")
    n = 224
    random = np.random
    unit = lambda: np.array(picture) / 255.0
    store = lambda x: np.uint8(np.clip(x, 0, 1) * 255)

    def motion(image, radius, sigma, angle):
        out = io.BytesIO()
        image.save(out, format="PNG")
        blurred = WandImage(blob=out.getvalue())
        library.MagickMotionBlurImage(blurred.wand, radius, sigma, angle)
        return cv2.imdecode(np.frombuffer(blurred.make_blob(), np.uint8), cv2.IMREAD_UNCHANGED)

    def plasma(size, decay):
        a = np.empty((size, size))
        a[0, 0] = 0
        step, wibble = size, 100.0
        while step >= 2:
            half = step // 2
            mean = lambda s: s / 4 + wibble * random.uniform(-wibble, wibble, s.shape)
            corners = a[::step, ::step]
            s = corners + np.roll(corners, -1, 0)
            a[half::step, half::step] = mean(s + np.roll(s, -1, 1))
            centres, corners = a[half::step, half::step], a[::step, ::step]
            a[::step, half::step] = mean(centres + np.roll(centres, 1, 0) + corners + np.roll(corners, -1, 1))
            a[half::step, ::step] = mean(centres + np.roll(centres, 1, 1) + corners + np.roll(corners, -1, 0))
            step //= 2
            wibble /= decay
        a -= a.min()
        return a / a.max()

    def enlarge(x, factor):
        c = int(np.ceil(n / factor))
        top = (n - c) // 2
        x = zoom(x[top:top + c, top:top + c], (factor, factor, 1), order=1)
        cut = (x.shape[0] - n) // 2
        return x[cut:cut + n, cut:cut + n]

    def disk(radius, alias):
        line = np.arange(-8, 9)
        x, y = np.meshgrid(line, line)
        d = np.array(x ** 2 + y ** 2 <= radius ** 2, dtype=np.float32)
        return cv2.GaussianBlur(d / d.sum(), ksize=(3, 3), sigmaX=alias)

    def hsv(change):
        x = rgb2hsv(unit())
        change(x)
        return store(hsv2rgb(x))

    def brightness(x):
        x[..., 2] = np.clip(x[..., 2] + 0.3, 0, 1)

    def saturate(x):
        x[..., 1] = np.clip(x[..., 1] * 2, 0, 1)

    def speckle():
        x = unit()
        return store(x + x * random.normal(size=x.shape, scale=0.35))

    def glass():
        x = np.uint8(gaussian(unit(), sigma=1, multichannel=True) * 255)
        for _ in range(3):
            for h in range(n - 2, 2, -1):
                for w in range(n - 2, 2, -1):
                    dx, dy = random.randint(-2, 2, size=(2,))
                    x[h, w] = x[h + dy, w + dx]
        return store(gaussian(x / 255.0, sigma=1, multichannel=True))

    def defocus():
        x, kernel = unit(), disk(6, 0.5)
        return store(np.array([cv2.filter2D(x[:, :, d], -1, kernel) for d in range(3)]).transpose((1, 2, 0)))

    def zoom_blur():
        x = unit().astype(np.float32)
        factors = np.arange(1, 1.21, 0.02)
        out = np.zeros_like(x)
        for factor in factors:
            out += enlarge(x, factor)
        return store((x + out) / (len(factors) + 1))

    def snow():
        x = np.array(picture, dtype=np.float32) / 255.0
        layer = enlarge(random.normal(size=(n, n), loc=0.55, scale=0.3)[..., np.newaxis], 4)
        layer[layer < 0.9] = 0
        layer = Image.fromarray((np.clip(layer.squeeze(), 0, 1) * 255).astype(np.uint8), mode="L")
        layer = (motion(layer, 12, 8, random.uniform(-135, -45)) / 255.0)[..., np.newaxis]
        x = 0.7 * x + 0.3 * np.maximum(x, cv2.cvtColor(x, cv2.COLOR_RGB2GRAY).reshape(n, n, 1) * 1.5 + 0.5)
        return store(x + layer + np.rot90(layer, k=2))

    # The published function reads one of six pictures from disk at every call; a smooth one of the first one's size stands in.
    ramp = np.add.outer(np.sin(np.arange(600) / 17.0), np.cos(np.arange(900) / 23.0))
    frost_file = os.path.join(tempfile.mkdtemp(), "frost.png")
    cv2.imwrite(frost_file, np.uint8(128 + 50 * ramp[..., np.newaxis] + random.normal(0, 3, (600, 900, 1)) + [20, 10, -30]))

    def frost():
        picture_of_frost = cv2.imread(frost_file)
        y, x = random.randint(0, 600 - n), random.randint(0, 900 - n)
        return np.uint8(np.clip(0.7 * np.array(picture) + 0.7 * picture_of_frost[y:y + n, x:x + n][..., [2, 1, 0]], 0, 255))

    def fog():
        x = unit()
        most = x.max()
        x += 2.5 * plasma(256, 1.7)[:n, :n][..., np.newaxis]
        return store(x * most / (most + 2.5))

    def contrast():
        x = unit()
        mean = x.mean(axis=(0, 1), keepdims=True)
        return store((x - mean) * 0.2 + mean)

    def elastic():
        x = np.array(picture, dtype=np.float32) / 255.0
        c, q = np.float32((n, n)) // 2, n // 3
        points = np.float32([c + q, [c[0] + q, c[1] - q], c - q])
        moved = points + random.uniform(-4.88, 4.88, size=points.shape).astype(np.float32)
        x = cv2.warpAffine(x, cv2.getAffineTransform(points, moved), (n, n), borderMode=cv2.BORDER_REFLECT_101)
        shift = lambda: (gaussian(random.uniform(-1, 1, size=(n, n)), 2.44, mode="reflect", truncate=3) * 12.2).astype(np.float32)[..., np.newaxis]
        dx, dy = shift(), shift()
        gx, gy, gz = np.meshgrid(np.arange(n), np.arange(n), np.arange(3))
        at = np.reshape(gy + dy, (-1, 1)), np.reshape(gx + dx, (-1, 1)), np.reshape(gz, (-1, 1))
        return store(map_coordinates(x, at, order=1, mode="reflect").reshape(x.shape))

    def pixelate():
        small = picture.resize((89, 89), Image.BOX)
        return np.array(small.resize((n, n), Image.BOX))

    def jpeg():
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=15)
        return np.array(Image.open(out))

    def spatter():
        x = np.array(picture, dtype=np.float32) / 255.0
        liquid = gaussian(random.normal(size=(n, n), loc=0.65, scale=0.3), sigma=2)
        liquid[liquid < 0.68] = 0
        liquid = (liquid * 255).astype(np.uint8)
        distance = cv2.distanceTransform(255 - cv2.Canny(liquid, 50, 150), cv2.DIST_L2, 5)
        distance = cv2.equalizeHist(cv2.blur(np.minimum(distance, 20), (3, 3)).astype(np.uint8))
        distance = cv2.blur(cv2.filter2D(distance, cv2.CV_8U, np.array([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]])), (3, 3)).astype(np.float32)
        mask = cv2.cvtColor(liquid * distance, cv2.COLOR_GRAY2BGRA)
        mask /= mask.max(axis=(0, 1))
        mask *= 0.5
        colour = np.ones_like(mask)
        colour[..., :3] = np.float32([175, 238, 238]) / 255
        return store(cv2.cvtColor(np.clip(cv2.cvtColor(x, cv2.COLOR_BGR2BGRA) + mask * colour, 0, 1), cv2.COLOR_BGRA2BGR))

    methods = {
        "gaussian_noise": lambda: store(unit() + random.normal(size=(n, n, 3), scale=0.18)),
        "shot_noise": lambda: store(random.poisson(unit() * 12) / 12.0),
        "impulse_noise": lambda: store(skimage.util.random_noise(unit(), mode="s&p", amount=0.09)),
        "speckle_noise": speckle,
        "gaussian_blur": lambda: store(gaussian(unit(), sigma=3, multichannel=True)),
        "glass_blur": glass,
        "defocus_blur": defocus,
        "motion_blur": lambda: motion(picture, 15, 8, random.uniform(-45, 45))[..., [2, 1, 0]],
        "zoom_blur": zoom_blur,
        "snow": snow, "frost": frost, "fog": fog, "contrast": contrast,
        "brightness": lambda: hsv(brightness), "saturate": lambda: hsv(saturate),
        "elastic_transform": elastic, "pixelate": pixelate, "jpeg_compression": jpeg, "spatter": spatter,
    }
    return {name: seconds(run, 2 if name == "glass_blur" else 10) for name, run in methods.items()}


if __name__ == "__main__":
    print(json.dumps({"photos": photos, "corruptions": corruptions}[sys.argv[1]](sys.argv[2])))
