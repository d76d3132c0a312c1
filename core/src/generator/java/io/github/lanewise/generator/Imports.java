package io.github.lanewise.generator;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports of an output: a template imports the definitions and what any of them may need, an output what it uses. */
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?[\\w.]+\\.(\\w+);\n+");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*\n+");

    private Imports() {}

    /** Drops the imports that are not used, and sorts the others. */
    static String tidy(String java) {
        String body = IMPORT.matcher(java).replaceAll("");
        String code = body.replaceAll("//.*|\\{@code [^}]*}", "");
        SortedSet<String> statics = new TreeSet<>();
        SortedSet<String> classes = new TreeSet<>();
        for (Matcher line = IMPORT.matcher(java); line.find(); ) {
            if (Pattern.compile("\\b" + line.group(2) + "\\b").matcher(code).find()) {
                (line.group(1) != null ? statics : classes).add(line.group().strip());
            }
        }
        String imports = block(statics) + block(classes);
        return PACKAGE.matcher(body).replaceFirst(line -> Matcher.quoteReplacement(line.group() + imports));
    }

    private static String block(SortedSet<String> imports) {
        return imports.isEmpty() ? "" : String.join("\n", imports) + "\n\n";
    }
}
