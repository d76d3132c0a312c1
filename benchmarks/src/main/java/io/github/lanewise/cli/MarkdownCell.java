package io.github.lanewise.cli;

/** Text in a cell of a table of Markdown. */
public final class MarkdownCell {
    private MarkdownCell() {}

    /**
     * Text as it is: a bar would end the cell, and what is in angle brackets would be taken for HTML.
     *
     * @param text the text
     * @return the same for a page of Markdown
     */
    public static String escape(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
