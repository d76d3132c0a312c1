package io.github.lanewise.generator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** A block of the output: the names taken in it and around it, and the values that have a local there. */
final class Scope {

    private final Optional<Scope> outer;
    private final Set<String> names = new HashSet<>();
    private final Map<Value, String> locals = new HashMap<>();

    /** The outermost scope, in which the names of the template are taken. */
    Scope(Set<String> taken) {
        outer = Optional.empty();
        names.addAll(taken);
    }

    private Scope(Scope outer) {
        this.outer = Optional.of(outer);
    }

    Scope inner() {
        return new Scope(this);
    }

    /** Declares a local for {@code value}, called {@code wanted} or, where that is taken, something like it. */
    String declare(Value value, String wanted) {
        String name = declare(wanted);
        locals.put(value, name);
        return name;
    }

    String declare(String wanted) {
        String name = wanted;
        for (int i = 2; isTaken(name); i++) {
            name = wanted + i;
        }
        names.add(name);
        return name;
    }

    boolean has(Value value) {
        return locals.containsKey(value)
                || outer.filter(scope -> scope.has(value)).isPresent();
    }

    String local(Value value) {
        String local = locals.get(value);
        return local != null ? local : outer.orElseThrow().local(value);
    }

    boolean isTaken(String name) {
        return names.contains(name)
                || SourceVersion.isKeyword(name)
                || outer.filter(scope -> scope.isTaken(name)).isPresent();
    }
}
