package io.github.lanewise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Starts the command line in a virtual machine that fits: Java 25 or newer, with the Vector API. A machine that does not
 * fit starts another one, with the same options, and passes on its exit code.
 *
 * <p>This class and its helpers, {@code Launcher…}, are the only ones compiled for Java 17, so that an older {@code java}
 * can still say what is missing. They use nothing else of this project.
 */
public final class Launcher {
    static final int LEAST_FEATURE = 25;
    static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String MAIN = "io.github.lanewise.cli.Main";
    private static final int USAGE_ERROR = 2;

    /** A filter between files needs no more; what is not compiled yet leaves garbage, which should not spread. */
    private static final List<String> SMALL_HEAP = List.of("-XX:+UseSerialGC", "-Xmn8m");

    private static final Predicate<String> COLLECTOR =
            Pattern.compile("-XX:[+]Use\\w+GC").asMatchPredicate();

    private Launcher() {}

    /**
     * Starts the command line.
     *
     * @param args its arguments
     * @throws ReflectiveOperationException if the command line is missing from the class path
     * @throws IOException if the other virtual machine can't be started
     * @throws InterruptedException if the wait for it is interrupted
     */
    public static void main(String[] args) throws ReflectiveOperationException, IOException, InterruptedException {
        boolean recent = Runtime.version().feature() >= LEAST_FEATURE;
        if (recent && (isResolved() || !isInstalled())) {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
            return;
        }
        LauncherPlaces places = LauncherPlaces.ofThisMachine();
        Optional<LauncherJdk> jdk =
                recent ? LauncherJdk.at(Path.of(System.getProperty("java.home"))) : places.find(LEAST_FEATURE);
        if (jdk.isEmpty()) {
            System.err.printf(
                    "lanewise: needs Java %d or newer, this is Java %s; found no other in %s. Install a JDK %d, or set"
                            + " JAVA_HOME to one.%n",
                    LEAST_FEATURE, Runtime.version(), places.description(), LEAST_FEATURE);
            System.exit(USAGE_ERROR);
        }
        System.exit(run(command(jdk.orElseThrow(), args)));
    }

    private static boolean isResolved() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    }

    /** A run-time image made with jlink may lack the Vector API; the scalar implementation then serves. */
    private static boolean isInstalled() {
        return ModuleFinder.ofSystem().find(VECTOR_MODULE).isPresent();
    }

    private static List<String> command(LauncherJdk jdk, String[] args) {
        List<String> command = new ArrayList<>();
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        command.add(jdk.java().toString());
        if (args.length > 0 && args[0].equals("apply") && options.stream().noneMatch(COLLECTOR)) {
            command.addAll(SMALL_HEAP);
        }
        command.addAll(options);
        command.addAll(List.of("--add-modules", VECTOR_MODULE));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of(args));
        return command;
    }

    /** Runs a command as if it were this process. */
    private static int run(List<String> command) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command)
                .inheritIO()
                .redirectError(Redirect.PIPE)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child)));
        try (InputStream errors = child.getErrorStream()) {
            LauncherErrors.copy(errors, new FileOutputStream(FileDescriptor.err));
        }
        return child.waitFor();
    }

    /** Ends the child in the way that lets it clean up, and waits until it has. */
    private static void end(Process child) {
        child.destroy();
        child.onExit().join();
    }
}
