"""Writes golden.txt and rows.txt, against which the reference is tested.

Run in this directory: python3 golden.py (needs mpmath; takes about a minute; writes the same files every time).

Everything is computed with 400 digits straight from the defining formulas. Derivatives are difference quotients and
derivatives from the output go through the inverse function, so that no formula for a derivative is needed here.

golden.txt has two kinds of sections; numbers smaller than 1e-300 are written as 0, larger than a double as Infinity:
    function <activation>   followed by lines   <x> <f(x)> <f'(x)>
    output <activation>     followed by lines   <y> <f'(x) where f(x) = y>
rows.txt has lines <label> <numbers>; a row begins with the label x. Inputs are hexadecimal floats.
"""

import random
import struct

from mpmath import atanh, diff, erfc, exp, expm1, fsum, inf, log, log1p, mp, mpf, nstr, pi, sqrt, tanh

mp.dps = 400


def bits(x):
    return struct.unpack("<I", struct.pack("<f", x))[0]


def from_bits(b):
    return struct.unpack("<f", struct.pack("<I", b))[0]


def rounded(x):
    return from_bits(bits(float(x)))


def neighbours(x):
    """The float nearest x, the one before it and the one after it in magnitude."""
    b = bits(x)
    return [from_bits(b), from_bits(b + 1)] + ([from_bits(b - 1)] if b & 0x7FFFFFFF else [])


def constant(c):
    return lambda t: c


def same(t):
    return t


# Each function gives, for an x and parameters, the smooth branch that x is on.


def leaky_relu(x, slope):
    return same if x > 0 else lambda t: slope * t


def hard_tanh(x, low, high):
    return constant(low) if x <= low else constant(high) if x >= high else same


def hard_sigmoid(x, slope, offset):
    line = lambda t: slope * t + offset
    return constant(mpf(0)) if line(x) <= 0 else constant(mpf(1)) if line(x) >= 1 else line


def hard_swish(x):
    return constant(mpf(0)) if x <= -3 else same if x >= 3 else lambda t: t * (t / 6 + mpf(1) / 2)


def elu(x, alpha):
    return same if x > 0 else lambda t: alpha * expm1(t)


def celu(x, alpha):
    return same if x > 0 else lambda t: alpha * expm1(t / alpha)


SCALE = mpf("1.0507009873554804934193349852946")
ALPHA = mpf("1.6732632423543772848170429916717")


def selu(x):
    return (lambda t: SCALE * t) if x > 0 else lambda t: SCALE * ALPHA * expm1(t)


def sigmoid(t):
    return 1 / (1 + exp(-t)) if t >= 0 else exp(t) / (1 + exp(t))


def softplus(t):
    return log1p(exp(t)) if t < 0 else t + log1p(exp(-t))


def silu(x, beta):
    return lambda t: t * sigmoid(beta * t)


FUNCTIONS = {
    "identity": lambda x: same,
    "relu": lambda x: same if x > 0 else constant(mpf(0)),
    "leaky_relu": leaky_relu,
    "prelu": leaky_relu,
    "rrelu": lambda x, lower, upper: leaky_relu(x, mpf(rounded(rounded(lower + upper) / 2))),
    "relu6": lambda x: hard_tanh(x, mpf(0), mpf(6)),
    "hard_tanh": hard_tanh,
    "hard_sigmoid": hard_sigmoid,
    "hard_swish": hard_swish,
    "thresholded_relu": lambda x, threshold: same if x > threshold else constant(mpf(0)),
    "elu": elu,
    "celu": celu,
    "selu": selu,
    "sigmoid": lambda x: sigmoid,
    "log_sigmoid": lambda x: lambda t: -softplus(-t),
    "tanh": lambda x: tanh,
    "softplus": lambda x, beta: lambda t: softplus(beta * t) / beta,
    "softsign": lambda x: (lambda t: t / (1 + t)) if x >= 0 else lambda t: t / (1 - t),
    "silu": silu,
    "mish": lambda x: lambda t: t * tanh(softplus(t)),
    "gelu": lambda x: lambda t: t * erfc(-t / sqrt(2)) / 2,
    "gelu_tanh": lambda x: lambda t: t / 2 * (1 + tanh(sqrt(2 / pi) * (t + mpf("0.044715") * t**3))),
    "quick_gelu": lambda x: silu(x, mpf(rounded(1.702))),
    "exp": lambda x: exp,
}

VARIANTS = [
    ("identity", {}),
    ("relu", {}),
    ("leaky_relu", {"slope": 0.01}),
    ("leaky_relu", {"slope": -1.5}),
    ("prelu", {"slope": 0.25}),
    ("rrelu", {"lower": 0.125, "upper": 1 / 3}),
    ("relu6", {}),
    ("hard_tanh", {"min": -1.0, "max": 1.0}),
    ("hard_tanh", {"min": -2.5, "max": 0.1}),
    ("hard_sigmoid", {"slope": 1 / 6, "offset": 0.5}),
    ("hard_sigmoid", {"slope": 0.2, "offset": 0.5}),
    ("hard_sigmoid", {"slope": 3.0, "offset": 1.0}),
    ("hard_swish", {}),
    ("thresholded_relu", {"threshold": 1.0}),
    ("thresholded_relu", {"threshold": -1.0}),
    ("elu", {"alpha": 1.0}),
    ("elu", {"alpha": 0.3}),
    ("celu", {"alpha": 1.0}),
    ("celu", {"alpha": 0.3}),
    ("celu", {"alpha": 1e-6}),
    ("celu", {"alpha": 1e6}),
    ("selu", {}),
    ("sigmoid", {}),
    ("log_sigmoid", {}),
    ("tanh", {}),
    ("softplus", {"beta": 1.0}),
    ("softplus", {"beta": 0.3}),
    ("softplus", {"beta": 1e-6}),
    ("softplus", {"beta": 1e6}),
    ("softsign", {}),
    ("silu", {"beta": 1.0}),
    ("silu", {"beta": 0.3}),
    ("silu", {"beta": 1e-6}),
    ("silu", {"beta": 1e6}),
    ("mish", {}),
    ("gelu", {}),
    ("gelu_tanh", {}),
    ("quick_gelu", {}),
    ("exp", {}),
]

# An x with f(x) = y, and the outputs to try: an open interval, or None where every y is one.
INVERSES = {
    "identity": (None, same),
    "relu": (None, same),
    "leaky_relu": (None, lambda y, slope: y if y > 0 else y / slope),
    "prelu": (None, lambda y, slope: y if y > 0 else y / slope),
    "rrelu": (None, lambda y, lower, upper: y),
    "relu6": (None, same),
    "hard_tanh": (None, lambda y, low, high: y),
    "hard_sigmoid": (None, lambda y, slope, offset: (y - offset) / slope),
    "thresholded_relu": (None, lambda y, threshold: y),
    "elu": ((lambda alpha: -alpha, inf), lambda y, alpha: y if y > 0 else log1p(y / alpha)),
    "celu": ((lambda alpha: -alpha, inf), lambda y, alpha: y if y > 0 else alpha * log1p(y / alpha)),
    "selu": ((lambda: -SCALE * ALPHA, inf), lambda y: y / SCALE if y > 0 else log1p(y / SCALE / ALPHA)),
    "sigmoid": ((lambda: 0, 1), lambda y: log(y / (1 - y))),
    "log_sigmoid": ((lambda: -inf, 0), lambda y: y - log(-expm1(y))),
    "tanh": ((lambda: -1, 1), atanh),
    "softplus": ((lambda beta: 0, inf), lambda y, beta: log(expm1(beta * y)) / beta),
    "softsign": ((lambda: -1, 1), lambda y: y / (1 - abs(y))),
    "exp": ((lambda: 0, inf), log),
}

# Zeros, kinks, ends of float's range for exponentials, zeros of derivatives.
LANDMARKS = [
    *(0.0, 2.0**-149, 2.0**-126, 2.0**-24, 0.1, 0.5, 1.0, 2.5, 3.0, 6.0, float.fromhex("0x1.fffffep127")),
    *(9.01, 16.6, 17.3, 37.5, 87.3365, 88.7228394, 103.2789, 103.972, 110.0, 500.0, 700.0),
    *(0.7518, 0.7524, 0.7509, 1.1924, 1.2784, 1.5, 5.5, 8.29, 10.0, 10.06, 13.2, 14.1, 20.0),
]


def text(value):
    if abs(value) < mpf("1e-300"):
        return "0"
    if abs(value) >= mpf(2) ** 1024:
        return "Infinity" if value > 0 else "-Infinity"
    return nstr(value, 21)


def hexadecimal(x):
    sign, _, rest = x.hex().partition("0x")
    digits, _, exponent = rest.partition("p")
    return sign + "0x" + digits.rstrip("0").rstrip(".") + "p" + str(int(exponent)) if x else x.hex()


def inputs(generator):
    landmarks = {x for landmark in LANDMARKS for x in neighbours(landmark)} - {inf}
    landmarks |= {-x for x in landmarks}
    anywhere = [generator.choice((1, -1)) * from_bits(generator.randrange(0x7F800000)) for _ in range(60)]
    tails = [rounded(generator.uniform(-130, 130)) for _ in range(30)]
    middle = [rounded(generator.uniform(-16, 16)) for _ in range(40)]
    return sorted(landmarks | {*anywhere, *tails, *middle})


def outputs(generator, low, high):
    anywhere = [generator.choice((1, -1)) * from_bits(generator.randrange(0x7F800000)) for _ in range(60)]
    near = [rounded(generator.uniform(-2, 2)) for _ in range(60)]
    ends = [y for end in (low, high) if abs(end) != inf for y in neighbours(end)]
    return sorted({y for y in (*anywhere, *near, *ends, 1.0, 6.0) if low < y < high})


def write_functions(file):
    for name, parameters in VARIANTS:
        floats = {key: rounded(value) for key, value in parameters.items()}
        exact = [mpf(value) for value in floats.values()]
        pairs = ",".join(f"{key}={hexadecimal(value)}" for key, value in floats.items())
        title = f"{name}:{pairs}" if pairs else name
        generator = random.Random(title)
        slope_at = lambda x: diff(FUNCTIONS[name](x, *exact), x)

        print("function", title, file=file)
        for x in inputs(generator):
            value = FUNCTIONS[name](mpf(x), *exact)(mpf(x))
            print(hexadecimal(x), text(value), text(slope_at(mpf(x))), file=file)

        if name not in INVERSES or floats.get("slope", 1) <= 0 or floats.get("threshold", 0) < 0:
            continue
        interval, inverse = INVERSES[name]
        low, high = (interval[0](*exact), interval[1]) if interval else (-inf, inf)
        print("output", title, file=file)
        for y in outputs(generator, low, high):
            print(hexadecimal(y), text(slope_at(inverse(mpf(y), *exact))), file=file)


def write_rows(file):
    generator = random.Random("rows")
    spreads = [0.0, 1e-3, 1.0, 10.0, 60.0, 120.0, 1e4, 1.5e38]
    for columns in (1, 2, 5, 17):
        for spread in spreads:
            x = [rounded(generator.uniform(-spread, spread)) for _ in range(columns)]
            gradient = [rounded(generator.gauss(0, 1)) for _ in range(columns)]
            exponentials = [exp(mpf(value) - mpf(max(x))) for value in x]
            softmax = [value / fsum(exponentials) for value in exponentials]
            log_softmax = [mpf(value) - mpf(max(x)) - log(fsum(exponentials)) for value in x]
            y = [rounded(value) for value in softmax]
            z = [rounded(value) for value in log_softmax]
            mean = fsum(mpf(a) * mpf(b) for a, b in zip(y, gradient))
            total = fsum(map(mpf, gradient))
            rows = {
                "x": map(hexadecimal, x),
                "softmax": map(text, softmax),
                "logSoftmax": map(text, log_softmax),
                "gradOutput": map(hexadecimal, gradient),
                "y": map(hexadecimal, y),
                "softmaxBackward": (text(mpf(a) * (mpf(b) - mean)) for a, b in zip(y, gradient)),
                "z": map(hexadecimal, z),
                "logSoftmaxBackward": (text(mpf(b) - exp(mpf(a)) * total) for a, b in zip(z, gradient)),
            }
            for label, numbers in rows.items():
                print(label, *numbers, file=file)


if __name__ == "__main__":
    with open("golden.txt", "w", encoding="ascii") as file:
        write_functions(file)
    with open("rows.txt", "w", encoding="ascii") as file:
        write_rows(file)
