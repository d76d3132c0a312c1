package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that requires the core alone gets the vector implementation from the module path, without any option. */
class ModularConsumerTest {
    private static final String MODULE = """
        module consumer {
            requires io.github.lanewise.core;
        }
        """;

    private static final String MAIN = """
        package consumer;

        import io.github.lanewise.Activation;
        import io.github.lanewise.Lanewise;

        public class Main {
            public static void main(String[] arguments) {
                float[] x = {-1f, 2f};
                Lanewise.kernel(Activation.RELU).forward(x, x);
                System.out.println(Lanewise.implementation().name() + " " + x[0] + " " + x[1]);
            }
        }
        """;

    @Test
    void simdIsChosen(@TempDir Path folder) throws IOException {
        Bits.simd();
        Path classes = compile(folder);
        Fork fork = Fork.run(List.of(), "-p", Fork.path(Fork.CORE, Fork.SIMD, classes), "-m", "consumer/consumer.Main");
        assertThat(fork.out()).containsExactly("simd 0.0 2.0");
        assertThat(fork.log()).isEmpty();
    }

    private static Path compile(Path folder) throws IOException {
        Path module = Files.writeString(folder.resolve("module-info.java"), MODULE);
        Path main = Files.writeString(folder.resolve("Main.java"), MAIN);
        Path classes = folder.resolve("classes");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-p",
                        Fork.CORE.toString(),
                        module.toString(),
                        main.toString());
        assertThat(result).isZero();
        return classes;
    }
}
