package io.github.lanewise.generator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports of an output: a template imports what any definition may need, an output only what it uses. */
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);\n");

    private Imports() {}

    static String withoutUnused(String java) {
        String body = IMPORT.matcher(java).replaceAll("").replaceAll("//.*", "");
        Matcher matcher = IMPORT.matcher(java);
        String used = matcher.replaceAll(line ->
                Pattern.compile("\\b" + line.group(1) + "\\b").matcher(body).find()
                        ? Matcher.quoteReplacement(line.group())
                        : "");
        return used.replaceAll("\n{3,}", "\n\n");
    }
}
