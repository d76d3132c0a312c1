package io.github.lanewise.probe;

import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.util.ArrayList;
import java.util.List;

/** Prints the implementation that was chosen, and the digests of it that differ from what they should be. */
final class SelectionProbe {
    private SelectionProbe() {}

    public static void main(String[] arguments) {
        Implementation implementation = Lanewise.implementation();
        System.out.println(implementation);
        List<String> wrong = new ArrayList<>(Digests.of(implementation));
        wrong.removeAll(Digests.expected());
        System.out.println("wrong digests: " + wrong);
    }
}
