/** The functions of Lanewise through {@code jdk.incubator.vector}; found by the core, used through it. */
module io.github.lanewise.simd {
    requires io.github.lanewise.core;
    requires jdk.incubator.vector;
    requires static org.jspecify;

    provides io.github.lanewise.spi.Provider with
            io.github.lanewise.simd.SimdProvider;
}
