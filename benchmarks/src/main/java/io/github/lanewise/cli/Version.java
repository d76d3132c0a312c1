package io.github.lanewise.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of Lanewise, as the jar says, and that of the virtual machine. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "lanewise " + Objects.requireNonNullElse(version, "(not run from its jar)"),
            "Java %s, %s, %s".formatted(Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"))
        };
    }
}
