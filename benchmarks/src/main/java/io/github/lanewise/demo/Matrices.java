package io.github.lanewise.demo;

import java.util.Arrays;

/**
 * Products of row-major matrices. The innermost loop runs along rows that are arrays of their own, so that the compiler
 * vectorises it, and without a reduction, so that the order of additions, and with it every bit, is the same on every
 * machine.
 */
final class Matrices {
    private Matrices() {}

    /** c += a · b for a of m×k, b of k×n and c of m×n. */
    static void addProduct(float[] a, float[] b, float[] c, int m, int k, int n) {
        float[][] rows = rows(b, k, n);
        for (int i = 0; i < m; i++) {
            addCombination(a, i * k, 1, rows, c, i * n, n);
        }
    }

    /** c += aᵀ · b for a of m×k, b of m×n and c of k×n. */
    static void addTransposedProduct(float[] a, float[] b, float[] c, int m, int k, int n) {
        float[][] rows = rows(b, m, n);
        for (int p = 0; p < k; p++) {
            addCombination(a, p, k, rows, c, p * n, n);
        }
    }

    private static float[][] rows(float[] matrix, int m, int n) {
        float[][] rows = new float[m][];
        for (int i = 0; i < m; i++) {
            rows[i] = Arrays.copyOfRange(matrix, i * n, (i + 1) * n);
        }
        return rows;
    }

    /** Adds rows, each times a factor, to {@code n} elements of c; the factors are every {@code stride}th element of a. */
    private static void addCombination(float[] a, int start, int stride, float[][] rows, float[] c, int to, int n) {
        float[] sum = Arrays.copyOfRange(c, to, to + n);
        int row = 0;
        for (; row + 4 <= rows.length; row += 4) {
            int factor = start + row * stride;
            addFour(
                    sum,
                    a[factor],
                    rows[row],
                    a[factor + stride],
                    rows[row + 1],
                    a[factor + 2 * stride],
                    rows[row + 2],
                    a[factor + 3 * stride],
                    rows[row + 3]);
        }
        for (; row < rows.length; row++) {
            addOne(sum, a[start + row * stride], rows[row]);
        }
        System.arraycopy(sum, 0, c, to, n);
    }

    /** Four rows at once: the sum is read and written a fourth as often. */
    private static void addFour(
            float[] sum, float a0, float[] b0, float a1, float[] b1, float a2, float[] b2, float a3, float[] b3) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
        }
    }

    private static void addOne(float[] sum, float a, float[] b) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a * b[j];
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
