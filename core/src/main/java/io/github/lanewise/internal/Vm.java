package io.github.lanewise.internal;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** What the virtual machine says of itself. A machine that does not answer counts as one that can't. */
public final class Vm {
    /** Whether {@code Math.fma} is an instruction. Where it is not, it goes through {@code BigDecimal}. */
    public static final boolean FMA = "true".equals(flag("UseFMA"));

    private Vm() {}

    /**
     * Whether the optimising compiler, C2, is at work.
     *
     * @return whether it is
     */
    public static boolean hasC2() {
        return "true".equals(flag("UseCompiler")) && "4".equals(flag("TieredStopAtLevel"));
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

    private static String flag(String name) {
        try {
            HotSpotDiagnosticMXBean hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return hotSpot == null ? "" : hotSpot.getVMOption(name).getValue();
        } catch (IllegalArgumentException notHotSpot) {
            return "";
        }
    }
}
