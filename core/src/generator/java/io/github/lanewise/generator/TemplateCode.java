package io.github.lanewise.generator;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax trees of one output before its calls are expanded, and where they stand in its text. */
record TemplateCode(Source source, CompilationUnitTree unit, SourcePositions positions) {

    long start(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }

    long end(Tree tree) {
        return positions.getEndPosition(unit, tree);
    }

    String text(long start, long end) {
        return source.text().substring((int) start, (int) end);
    }

    /** What the first group of {@code pattern} matches, if the text before {@code tree} does. */
    Optional<String> precededBy(Pattern pattern, Tree tree) {
        Matcher matcher = pattern.matcher(text(0, start(tree)));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The white space that the line of {@code tree} starts with. */
    String indent(Tree tree) {
        int start = (int) start(tree);
        int line = source.text().lastIndexOf('\n', start) + 1;
        return source.text().substring(line, start).replaceFirst("\\S.*", "");
    }

    Problem problem(Tree tree, String message) {
        return source.problem(unit.getLineMap().getLineNumber(start(tree)), message);
    }
}
