package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MatricesTest {
    private static final float[] A = {1, 2, 3, 4, 5, 6};
    private static final float[] B = {7, 8, 9, 10, 11, 12};

    @Test
    void addsAProduct() {
        float[] c = {1000, 0, 0, 0};

        Matrices.addProduct(A, B, c, 2, 3, 2);

        assertThat(c).containsExactly(1058, 64, 139, 154);
    }

    @Test
    void addsATransposedProduct() {
        float[] c = new float[4];

        Matrices.addTransposedProduct(A, B, c, 3, 2, 2);

        assertThat(c).containsExactly(7 + 27 + 55, 8 + 30 + 60, 14 + 36 + 66, 16 + 40 + 72);
    }

    @Test
    void addsProductsOfManyRows() {
        float[] a = new float[7];
        float[] b = new float[7];
        for (int i = 0; i < 7; i++) {
            a[i] = i + 1;
            b[i] = 10 * i;
        }
        float[] sum = {1};
        float[] transposedSum = {1};

        Matrices.addProduct(a, b, sum, 1, 7, 1);
        Matrices.addTransposedProduct(a, b, transposedSum, 7, 1, 1);

        assertThat(sum).containsExactly(1 + 1120);
        assertThat(transposedSum).containsExactly(1 + 1120);
    }

    @Test
    void transposes() {
        assertThat(Matrices.transpose(A, 2, 3)).containsExactly(1, 4, 2, 5, 3, 6);
    }
}
