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
    void transposes() {
        assertThat(Matrices.transpose(A, 2, 3)).containsExactly(1, 4, 2, 5, 3, 6);
    }
}
