/**
 * The functions of {@code io.github.lanewise.core} through the Vector API.
 */
module io.github.lanewise.simd {
    requires io.github.lanewise.core;
    requires jdk.incubator.vector;
    requires static org.jspecify;

    provides io.github.lanewise.spi.Provider with
            io.github.lanewise.simd.SimdProvider;
}
