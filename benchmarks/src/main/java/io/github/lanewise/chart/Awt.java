package io.github.lanewise.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;

/** The Java platform's drawing, which here never has a screen and may have no fonts. */
final class Awt {
    /** How text is measured: as on paper, not as on a grid of pixels. */
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private Awt() {}

    /**
     * Makes sure that text can be drawn.
     *
     * @throws MissingFontsException if there are no fonts
     */
    static void start() {
        System.setProperty("java.awt.headless", "true");
        check(() -> new TextLayout("x", new Font(Style.FAMILY, Font.PLAIN, 12), MEASURE));
    }

    /** Where fonts are missing, their first use ends in one of several errors, none of which says so. */
    static void check(Runnable useOfFonts) {
        try {
            useOfFonts.run();
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new MissingFontsException(e);
        }
    }
}
