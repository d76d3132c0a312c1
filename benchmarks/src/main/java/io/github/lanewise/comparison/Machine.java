package io.github.lanewise.comparison;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a comparison ran.
 *
 * @param processor the processor's name
 * @param threads how many hardware threads this process may use
 * @param caches the caches of one processor core
 * @param system the operating system
 * @param java the virtual machine
 * @param flags its options
 * @param load the load average before the run, less than 0 if the system does not tell
 */
public record Machine(
        String processor,
        int threads,
        List<Cache> caches,
        String system,
        String java,
        List<String> flags,
        double load) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");
    private static final Pattern SIZE = Pattern.compile("(\\d+)([KM]?)");

    /**
     * A cache that data goes through.
     *
     * @param level 1 is the nearest
     * @param bytes its size
     */
    public record Cache(int level, long bytes) {}

    /** This machine. */
    static Machine here() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        return new Machine(
                findProcessor(),
                Runtime.getRuntime().availableProcessors(),
                findCaches(),
                "%s %s, %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                "%s %s (%s)".formatted(runtime.getVmName(), Runtime.version(), runtime.getVmVendor()),
                runtime.getInputArguments(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String findProcessor() {
        Matcher model = MODEL.matcher(read(CPU_INFO).orElse(""));
        return model.find() ? model.group(1) : "unknown processor (%s)".formatted(System.getProperty("os.arch"));
    }

    private static List<Cache> findCaches() {
        List<Cache> caches = new ArrayList<>();
        for (int index = 0; Files.isDirectory(CACHES.resolve("index" + index)); index++) {
            Path cache = CACHES.resolve("index" + index);
            String type = read(cache.resolve("type")).orElse("").strip();
            Matcher size = SIZE.matcher(read(cache.resolve("size")).orElse(""));
            if (!type.equals("Instruction") && size.find()) {
                int level = Integer.parseInt(
                        read(cache.resolve("level")).orElse("0").strip());
                caches.add(new Cache(level, Long.parseLong(size.group(1)) << shift(size.group(2))));
            }
        }
        return List.copyOf(caches);
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "K" -> 10;
            case "M" -> 20;
            default -> 0;
        };
    }

    /** A file of the system's, where it has it. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
