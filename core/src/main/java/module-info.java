/** Activation functions over {@code float} arrays: the API, the definitions, the scalar kernels and the reference. */
module io.github.lanewise.core {
    requires static org.jspecify;
    requires jdk.management;

    exports io.github.lanewise;
    exports io.github.lanewise.accuracy;
    exports io.github.lanewise.reference;
    exports io.github.lanewise.spi;
    exports io.github.lanewise.function to
            io.github.lanewise.simd;

    uses io.github.lanewise.spi.Provider;
}
