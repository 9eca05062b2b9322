"""How bright a picture looks, also to colour-blind eyes."""

from PySide6.QtCore import Qt

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
EYES = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_WEIGHTS = (0.2126, 0.7152, 0.0722)


def luminance(light):
    """Say how bright an amount of red, green and blue light is, from 0 to 1."""
    return sum(
        weight * max(0.0, min(1.0, part)) for weight, part in zip(_WEIGHTS, light, strict=True)
    )


def seen(light, eye):
    """Say which light an eye sees instead."""
    return [sum(w * part for w, part in zip(row, light, strict=True)) for row in EYES[eye]]


def brightness(image, eye, columns=6, rows=9):
    """Blur a picture into a few fields, and say how bright each is to an eye."""
    stretched = Qt.AspectRatioMode.IgnoreAspectRatio
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(columns, rows, stretched, smooth)
    fields = [small.pixelColor(x, y) for y in range(rows) for x in range(columns)]
    return [luminance(seen([_linear(part) for part in each.getRgbF()[:3]], eye)) for each in fields]


def difference(one, other):
    """Say how much two pictures differ in brightness, on average."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def _linear(channel):
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
