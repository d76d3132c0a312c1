package io.github.lanewise.demo;

/**
 * Products of row-major matrices. The innermost loops run along rows without a reduction, so that the compiler vectorises
 * them and the order of additions, and with it every bit, is the same on every machine.
 */
final class Matrices {
    private Matrices() {}

    /** c += a · b for a of m×k, b of k×n and c of m×n. */
    static void addProduct(float[] a, float[] b, float[] c, int m, int k, int n) {
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                addRow(a[i * k + p], b, p * n, c, i * n, n);
            }
        }
    }

    /** c += aᵀ · b for a of m×k, b of m×n and c of k×n. */
    static void addTransposedProduct(float[] a, float[] b, float[] c, int m, int k, int n) {
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                addRow(a[i * k + p], b, i * n, c, p * n, n);
            }
        }
    }

    private static void addRow(float factor, float[] from, int fromOffset, float[] to, int toOffset, int length) {
        for (int j = 0; j < length; j++) {
            to[toOffset + j] += factor * from[fromOffset + j];
        }
    }

    /** The transpose of a, which is m×n. */
    static float[] transpose(float[] a, int m, int n) {
        float[] transposed = new float[a.length];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                transposed[j * m + i] = a[i * n + j];
            }
        }
        return transposed;
    }
}
