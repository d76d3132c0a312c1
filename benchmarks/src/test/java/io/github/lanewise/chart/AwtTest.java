package io.github.lanewise.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class AwtTest {
    /** What OpenJDK throws without fontconfig, without a font, and without libfreetype. */
    @Test
    void saysThatFontsAreMissing() {
        for (Error error : new Error[] {new InternalError("Fontconfig"), new UnsatisfiedLinkError("libfreetype")}) {
            assertThatThrownBy(() -> Awt.check(() -> {
                        throw error;
                    }))
                    .isInstanceOf(MissingFontsException.class)
                    .hasMessageContaining("install fontconfig");
        }
        assertThatThrownBy(() -> Awt.check(() -> {
                    throw new IllegalStateException("No font");
                }))
                .isInstanceOf(MissingFontsException.class);
    }
}
