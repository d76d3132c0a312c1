package io.github.lanewise.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.scalar.ScalarProvider;
import io.github.lanewise.spi.ElementwiseLoops;
import io.github.lanewise.spi.LossLoops;
import io.github.lanewise.spi.Provider;
import io.github.lanewise.spi.RowLoops;
import io.github.lanewise.spi.SlopeLoops;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which loops serve, and when. The vector loops here are scalar ones that write a mark into the first element. */
class WarmUpTest {
    private static final float MARK = 42f;
    private static final List<Activation> RELU = List.of(Activation.RELU);
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private static volatile Object garbage = "";

    private final float[] x = {-1f, 2f, 3f};
    private final float[] y = new float[x.length];

    @Test
    void vectorsServeOnceTheyAreHot() {
        WarmUpProvider provider = provider(() -> {});
        ElementwiseLoops loops = provider.elementwise(Activation.RELU);
        loops.forward(x, 0, y, 0, x.length);
        assertThat(y).containsExactly(0f, 2f, 3f);
        assertThat(provider.isBusy()).isFalse();
        provider.await(RELU);
        loops.forward(x, 0, y, 0, x.length);
        assertThat(y).startsWith(MARK);
        assertThat(provider.isBusy()).isFalse();
    }

    @Test
    void callsAloneBringThemThere() throws InterruptedException {
        ElementwiseLoops loops = provider(() -> {}).elementwise(Activation.RELU);
        for (int i = 0; i < 20_000 && y[0] != MARK; i++) {
            loops.forward(x, 0, y, 0, x.length);
            Thread.sleep(i < 5_000 ? 0 : 1);
        }
        assertThat(y).startsWith(MARK);
    }

    @Test
    void vectorsThatLeaveObjectsNeverServe() {
        WarmUpProvider provider = provider(() -> garbage = new float[1]);
        provider.await(RELU);
        assertScalar(provider);
    }

    @Test
    void slowVectorsNeverServe() {
        WarmUpProvider provider = provider(() -> {
            long end = System.nanoTime() + 200_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        });
        provider.await(RELU);
        assertScalar(provider);
    }

    @Test
    void vectorsThatFailNeverServe() {
        WarmUpProvider provider = provider(() -> {
            throw new NoClassDefFoundError("jdk/incubator/vector/FloatVector");
        });
        provider.await(RELU);
        assertScalar(provider);
        provider.await(List.of(Activation.TANH));
    }

    @Test
    void nothingIsTriedIfSomethingSpeaksAgainstVectors() {
        WarmUpProvider provider = new WarmUpProvider(
                new ScalarProvider(),
                new Vectors() {
                    @Override
                    public Optional<String> objection() {
                        return Optional.of("no reason");
                    }

                    @Override
                    public Provider provider() {
                        throw new AssertionError("must not be asked");
                    }
                },
                PATIENCE);
        provider.await(List.of());
        assertScalar(provider);
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Thread.currentThread().interrupt();
        provider(() -> {}).await(RELU);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void everythingCanBeExercised() {
        Provider scalar = new ScalarProvider();
        Vectors vectors = vectors(() -> {});
        WarmUp warmUp = new WarmUp(vectors, PATIENCE);
        exercise(new WarmRowLoops(scalar.rows(), vectors, warmUp));
        exercise(new WarmSlopeLoops(scalar.slopes(), vectors, warmUp));
        exercise(new WarmLossLoops(scalar.losses(), vectors, warmUp));
    }

    /** Nothing may throw, whatever the range. */
    private static <L> void exercise(Passes<L> passes) {
        Data data = new Data();
        for (int pass = 0; pass < 10; pass++) {
            assertThat(passes.name(pass)).isNotBlank();
            for (int length : new int[] {1, 7, 64, 1_000}) {
                passes.exercise(pass, passes.vector(), data, 0, length);
                passes.exercise(pass, passes.vector(), data, Data.LENGTH - length, length);
            }
        }
    }

    private void assertScalar(WarmUpProvider provider) {
        for (int i = 0; i < 1_000; i++) {
            provider.elementwise(Activation.RELU).forward(x, 0, y, 0, x.length);
            assertThat(y).containsExactly(0f, 2f, 3f);
        }
        assertThat(provider.isBusy()).isFalse();
    }

    private static WarmUpProvider provider(Runnable before) {
        return new WarmUpProvider(new ScalarProvider(), vectors(before), PATIENCE);
    }

    private static Vectors vectors(Runnable before) {
        return new Vectors() {
            @Override
            public Optional<String> objection() {
                return Optional.empty();
            }

            @Override
            public Provider provider() {
                return new MarkingProvider(before);
            }
        };
    }

    private record MarkingProvider(Runnable before) implements Provider {
        @Override
        public String name() {
            return "scalar";
        }

        @Override
        public int width() {
            return Float.SIZE;
        }

        @Override
        public ElementwiseLoops elementwise(Activation activation) {
            return new MarkingLoops(before, new ScalarProvider().elementwise(activation));
        }

        @Override
        public SlopeLoops slopes() {
            return new ScalarProvider().slopes();
        }

        @Override
        public RowLoops rows() {
            return new ScalarProvider().rows();
        }

        @Override
        public LossLoops losses() {
            return new ScalarProvider().losses();
        }
    }

    private record MarkingLoops(Runnable before, ElementwiseLoops loops) implements ElementwiseLoops {
        @Override
        public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
            before.run();
            loops.forward(x, xOffset, y, yOffset, length);
            y[yOffset] = MARK;
        }

        @Override
        public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
            before.run();
            loops.derivative(x, xOffset, y, yOffset, length);
        }

        @Override
        public void backward(
                float[] x,
                int xOffset,
                float[] gradOutput,
                int gradOutputOffset,
                float[] gradInput,
                int gradInputOffset,
                int length) {
            before.run();
            loops.backward(x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
        }

        @Override
        public boolean hasFromOutput() {
            return false;
        }
    }
}
