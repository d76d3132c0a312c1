"""Writes golden.txt, rows.txt and losses.txt, against which the reference is tested.

Run in this directory: python3 golden.py (needs mpmath; takes a minute or two; writes the same files every time).

Everything is computed straight from the defining formulas. Derivatives are difference quotients and derivatives from
the output go through the inverse function, so that no formula for a derivative is needed here. Every number is computed
with ever more digits until those that are written no longer change: see settled().

golden.txt has two kinds of sections; numbers smaller than 1e-300 are written as 0, larger than a double as Infinity:
    function <activation>   followed by lines   <x> <f(x)> <f'(x)>
    output <activation>     followed by lines   <y> <f'(x) where f(x) = y>
rows.txt and losses.txt have lines <label> <numbers>; a row begins with the label x. Inputs are hexadecimal floats.
"""

import random
import struct
from itertools import islice
from math import copysign

from mpmath import atanh, diff, erfc, exp, expm1, findroot, fsum, inf, log, log1p
from mpmath import mp, mpf, nstr, pi, sqrt, tanh, workdps

# The digits of the constants below; settled() sets those of everything that is written to golden.txt.
mp.dps = 1000

DIGITS = 24
ROW_DIGITS = 21

def bits(x):
    return struct.unpack("<I", struct.pack("<f", x))[0]


def from_bits(b):
    return struct.unpack("<f", struct.pack("<I", b))[0]


def rounded(x):
    return from_bits(bits(float(x)))


def neighbours(x, reach=1):
    """The float nearest x and as many as reach below and above it in magnitude."""
    b = bits(abs(x))
    return [copysign(from_bits(c), x) for c in range(max(b - reach, 0), min(b + reach + 1, bits(inf)))]


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

# The first of a function has its default parameters, and more points than the others.
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

SPECIAL = [0.0, 2.0**-149, 2.0**-126, 2.0**-24, float.fromhex("0x1.fffffep127")]

# Kinks, and where functions saturate or leave float's range or double's, in the unit of the function.
LANDMARKS = [
    *(0.1, 0.5, 1.0, 1.5, 2.5, 3.0, 5.5, 6.0, 8.29, 9.01, 10.0, 10.06, 13.2, 14.1, 16.6, 17.3, 20.0, 37.5),
    *(87.3365, 88.7228394, 103.2789, 103.972, 110.0, 500.0, 700.0),
]

# The functions of x/unit, up to a factor.
UNITS = {
    "celu": lambda alpha: alpha,
    "softplus": lambda beta: 1 / beta,
    "silu": lambda beta: 1 / beta,
}

# Kinks that depend on parameters.
KINKS = {
    "hard_tanh": lambda low, high: (low, high),
    "hard_sigmoid": lambda slope, offset: (-offset / slope, (1 - offset) / slope),
    "thresholded_relu": lambda threshold: (threshold,),
}

# About where the derivative crosses zero, in the unit of the function.
CROSSINGS = {
    "hard_swish": -1.5,
    "silu": -1.28,
    "mish": -1.19,
    "gelu": -0.75,
    "gelu_tanh": -0.75,
    "quick_gelu": -0.75,
}


def text(value, digits=DIGITS):
    if abs(value) < mpf("1e-300"):
        return "0"
    if abs(value) >= mpf(2) ** 1024:
        return "Infinity" if value > 0 else "-Infinity"
    return nstr(value, digits)


def settled(compute):
    """The text of a number, once it is the same with half as many digits.

    A difference of nearly equal numbers, such as 1 + tanh(-300), is 0 until there are digits enough to tell them apart.
    So only many digits make a 0 credible.
    """
    digits, before, now = 30, None, ""
    while now != before or (now == "0" and digits < 480):
        digits *= 2
        with workdps(digits):
            before, now = now, text(compute())
    return now


def hexadecimal(x):
    sign, _, rest = x.hex().partition("0x")
    digits, _, exponent = rest.partition("p")
    return sign + "0x" + digits.rstrip("0").rstrip(".") + "p" + str(int(exponent)) if x else x.hex()


class Function:
    """One of FUNCTIONS with parameters, which are floats."""

    def __init__(self, name, parameters):
        self.name = name
        self.parameters = [mpf(value) for value in parameters]

    def value(self, x):
        return FUNCTIONS[self.name](x, *self.parameters)(x)

    def derivative(self, x):
        return diff(FUNCTIONS[self.name](x, *self.parameters), x)

    def derivative_from_output(self, y):
        return self.derivative(INVERSES[self.name][1](y, *self.parameters))

    def outputs(self):
        """The ends of the interval of outputs."""
        interval = INVERSES[self.name][0]
        return (interval[0](*self.parameters), interval[1]) if interval else (-inf, inf)

    def kinks(self):
        return KINKS[self.name](*self.parameters) if self.name in KINKS else ()

    def unit(self):
        return float(UNITS[self.name](*self.parameters)) if self.name in UNITS else 1.0

    def crossing(self):
        """Where the derivative is zero, or None."""
        if self.name not in CROSSINGS:
            return None
        near = mpf(CROSSINGS[self.name]) * self.unit()
        with workdps(60):
            return findroot(self.derivative, (near, near * mpf("1.001")))


def both_signs(numbers):
    return [sign * x for x in numbers for sign in (1, -1)]


def inputs(function, generator, thinning):
    """Some 2,000 floats, or 400 with a thinning of 8; those that were chosen for a reason are not thinned."""
    unit = function.unit()
    uniform = lambda low, high: rounded(generator.uniform(low, high))
    size = lambda low, high: generator.choice((1, -1)) * from_bits(generator.randrange(bits(low), bits(high)))
    times = lambda count: range(count // thinning)

    chosen = [*SPECIAL, *(unit * x for x in LANDMARKS), *function.kinks()]
    crossing = function.crossing()
    crossed = [crossing * (1 + x) for x in both_signs(2.0**-k for k in range(1, 24))] if crossing else []
    return sorted(
        {
            *both_signs(near for x in chosen for near in neighbours(x)),
            *(neighbours(crossing, reach=8) if crossing else []),
            *map(rounded, crossed),
            # All magnitudes.
            *both_signs(2.0**exponent for exponent in range(-149, 128, thinning)),
            *both_signs(uniform(2.0**exponent, 2.0 ** (exponent + 1)) for exponent in range(-149, 127, thinning)),
            *(size(0.0, inf) for _ in times(60)),
            # Where the function is neither a straight line nor constant.
            *(size(2.0**-30 * unit, 2.0**8 * unit) for _ in times(450)),
            *(uniform(-20 * unit, 20 * unit) for _ in times(400)),
            # Down to where float, then double end.
            *(uniform(-130 * unit, 130 * unit) for _ in times(160)),
            *(uniform(-750 * unit, 750 * unit) for _ in times(40)),
        }
    )


def outputs(function, generator):
    """Some 300 floats among the function's outputs, of all sizes and close to the ends."""
    low, high = function.outputs()
    inside = lambda y: low < y < high
    draw = lambda generate: islice(filter(inside, iter(generate, None)), 120)
    anywhere = draw(lambda: generator.choice((1, -1)) * from_bits(generator.randrange(bits(inf))))
    middle = draw(lambda: rounded(generator.uniform(-2, 2)))
    powers = both_signs(2.0**exponent for exponent in range(-149, 128, 3))

    # Where a function is clamped, its kinks are outputs too.
    ends = [end for end in (low, high, *function.kinks(), 1.0, 6.0) if abs(end) != inf]
    close = [rounded(end * (1 - mpf(2) ** -k)) for end in ends for k in range(1, 24)]
    special = [near for y in (*SPECIAL, *ends) for near in neighbours(y)]
    return sorted({*anywhere, *middle, *filter(inside, [*powers, *close, *special])})


def write_functions(file):
    names = set()
    for name, parameters in VARIANTS:
        floats = {key: rounded(value) for key, value in parameters.items()}
        pairs = ",".join(f"{key}={hexadecimal(value)}" for key, value in floats.items())
        title = f"{name}:{pairs}" if pairs else name
        function = Function(name, floats.values())
        generator = random.Random(title)

        print("function", title, file=file)
        for x in inputs(function, generator, thinning=8 if name in names else 1):
            value = settled(lambda: function.value(mpf(x)))
            print(hexadecimal(x), value, settled(lambda: function.derivative(mpf(x))), file=file)
        names.add(name)

        if name not in INVERSES or floats.get("slope", 1) <= 0 or floats.get("threshold", 0) < 0:
            continue
        print("output", title, file=file)
        for y in outputs(function, generator):
            print(hexadecimal(y), settled(lambda: function.derivative_from_output(mpf(y))), file=file)


def write_rows(file):
    shorter = lambda value: text(value, ROW_DIGITS)
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
                "softmax": map(shorter, softmax),
                "logSoftmax": map(shorter, log_softmax),
                "gradOutput": map(hexadecimal, gradient),
                "y": map(hexadecimal, y),
                "softmaxBackward": (shorter(mpf(a) * (mpf(b) - mean)) for a, b in zip(y, gradient)),
                "z": map(hexadecimal, z),
                "logSoftmaxBackward": (shorter(mpf(b) - exp(mpf(a)) * total) for a, b in zip(z, gradient)),
            }
            for label, numbers in rows.items():
                print(label, *numbers, file=file)


def write_losses(file):
    shorter = lambda value: text(value, ROW_DIGITS)
    generator = random.Random("losses")
    for columns in (1, 2, 5, 17):
        for spread in [0.0, 1e-3, 1.0, 10.0, 60.0, 120.0, 1e4, 1.5e38]:
            x = [rounded(generator.uniform(-spread, spread)) for _ in range(columns)]
            labels = [generator.choice((0.0, 1.0, rounded(generator.random()))) for _ in x]
            target = generator.randrange(columns)
            total = log(fsum(exp(mpf(value)) for value in x))
            softmax = [exp(mpf(value) - total) for value in x]
            sigmoid = [1 / (1 + exp(-mpf(value))) for value in x]
            pairs = list(zip(map(mpf, x), map(mpf, labels)))
            mass = fsum(label for _, label in pairs)
            rows = {
                "x": map(hexadecimal, x),
                "labels": map(hexadecimal, labels),
                "target": [target],
                "logSumExp": [shorter(total)],
                "crossEntropy": [shorter(total - mpf(x[target]))],
                "crossEntropyBackward": (shorter(p - (i == target)) for i, p in enumerate(softmax)),
                "softCrossEntropy": [shorter(fsum(label * (total - value) for value, label in pairs))],
                "softCrossEntropyBackward": (shorter(p * mass - label) for p, (_, label) in zip(softmax, pairs)),
                "binary": (
                    shorter(-label * log(s) - ((1 - label) * log(1 - s) if label != 1 else 0)) if spread < 1e3
                    else shorter(max(value, 0) - value * label + log1p(exp(-abs(value))))
                    for s, (value, label) in zip(sigmoid, pairs)
                ),
                "binaryBackward": (shorter(s - label) for s, (_, label) in zip(sigmoid, pairs)),
            }
            for label, numbers in rows.items():
                print(label, *numbers, file=file)


if __name__ == "__main__":
    with open("golden.txt", "w", encoding="ascii") as file:
        write_functions(file)
    with open("rows.txt", "w", encoding="ascii") as file:
        write_rows(file)
    with open("losses.txt", "w", encoding="ascii") as file:
        write_losses(file)
