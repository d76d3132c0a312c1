package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Lanewise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ImplementationOptionsTest {
    private static final String PROPERTY = "lanewise.implementation";
    private static final long LARGE = 1L << 30;

    private final @Nullable String before = System.getProperty(PROPERTY);
    private final ImplementationOptions options = new ImplementationOptions();

    @BeforeEach
    void chooseNothing() {
        System.clearProperty(PROPERTY);
    }

    @AfterEach
    void restore() {
        if (before != null) {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void scalarLoopsServeWhatIsOverBeforeOthersAreCompiled() {
        assertThat(options.startFor(0).name()).isEqualTo("scalar");
        assertThat(options.startFor(LARGE - 1).name()).isEqualTo("scalar");
        assertThat(options.startFor(LARGE).name())
                .isEqualTo(Lanewise.implementation().name());
    }

    @Test
    void whatTheUserChoosesServes() {
        System.setProperty(PROPERTY, "auto");
        try {
            assertThat(options.startFor(1).name())
                    .isEqualTo(Lanewise.implementation().name());
        } finally {
            System.clearProperty(PROPERTY);
        }
    }
}
