package io.github.lanewise.internal;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** What the virtual machine says of itself. A machine that does not answer counts as one that can't. */
public final class Vm {
    /** Whether {@code Math.fma} is an instruction. Where it is not, it goes through {@code BigDecimal}. */
    public static final boolean FMA = fmaTakesNoTime() || "true".equals(flag("UseFMA"));

    private static final boolean SINCE_26 = Runtime.version().feature() >= 26;

    /** 0, but C2 does not know that. */
    public static int zero;

    /** Whether plain loops without branches are worth it: C2 makes vector code of them. Taken for granted until asked. */
    private static boolean vectorises = FMA;

    private Vm() {}

    /**
     * Whether loops without branches are the better ones here.
     *
     * @return true until {@link #hasC2} has been asked
     */
    public static boolean vectorises() {
        return vectorises;
    }

    /**
     * Whether that holds for loops that work on the bits of floats, too: since JDK 26 (JDK-8329077).
     *
     * @return whether C2 makes vector code of them
     */
    public static boolean vectorisesBits() {
        return vectorises && SINCE_26;
    }

    /**
     * Whether the optimising compiler, C2, is at work. To answer, the JDK loads its management classes, which takes some
     * 50 ms.
     *
     * @return whether it is
     */
    public static boolean hasC2() {
        boolean hasC2 = isC2On();
        vectorises = FMA && hasC2;
        return hasC2;
    }

    private static boolean isC2On() {
        return "true".equals(flag("UseCompiler"))
                && "4".equals(flag("TieredStopAtLevel"))
                && !"quick-only".equals(flag("CompilationMode"));
    }

    /**
     * Whether a module is part of the running system.
     *
     * @param name the name of the module
     * @return whether it is resolved
     */
    public static boolean hasModule(String name) {
        return ModuleLayer.boot().findModule(name).isPresent();
    }

    /**
     * Asks the clock, because the JDK's answer takes long: as an instruction some calls take 0.1 µs even when interpreted,
     * otherwise more than 10.
     */
    private static boolean fmaTakesNoTime() {
        float sum = 1.1f;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            sum = Math.fma(sum, 0.7f, Math.fma(sum, 0.1f, Math.fma(sum, -0.3f, Math.fma(sum, 0.2f, 0.9f))));
            least = Math.min(least, System.nanoTime() - start);
        }
        return sum > 0f && least < 2_000;
    }

    private static String flag(String name) {
        try {
            HotSpotDiagnosticMXBean hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return hotSpot == null ? "" : hotSpot.getVMOption(name).getValue();
        } catch (IllegalArgumentException notHotSpot) {
            return "";
        }
    }
}
