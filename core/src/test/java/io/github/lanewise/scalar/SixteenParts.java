package io.github.lanewise.scalar;

/** The order in which every implementation sums, written down as plainly as can be. */
final class SixteenParts {

    private final float[] parts = new float[16];

    void add(int index, float term) {
        parts[index % 16] += term;
    }

    void addProduct(int index, float a, float b) {
        parts[index % 16] = Math.fma(a, b, parts[index % 16]);
    }

    float sum() {
        float[] left = parts.clone();
        for (int half = 8; half > 0; half /= 2) {
            for (int j = 0; j < half; j++) {
                left[j] += left[j + half];
            }
        }
        return left[0];
    }
}
