package io.github.lanewise.probe;

import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.util.ArrayList;
import java.util.List;

/** Prints the implementation that was chosen and, with any argument, the digests of it that are not as expected. */
final class SelectionProbe {
    private SelectionProbe() {}

    public static void main(String[] arguments) {
        Implementation implementation = Lanewise.implementation();
        System.out.println(implementation);
        if (arguments.length > 0) {
            List<String> wrong = new ArrayList<>(Digests.of(implementation));
            wrong.removeAll(Digests.expected());
            System.out.println("wrong digests: " + wrong);
        }
    }
}
