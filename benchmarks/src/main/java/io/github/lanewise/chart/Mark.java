package io.github.lanewise.chart;

import java.awt.Graphics2D;

/** Something that is drawn inside the axes. */
@FunctionalInterface
interface Mark {
    /**
     * Draws it.
     *
     * @param g is drawn on
     * @param plot says where
     * @param labels takes texts, and what texts must not cover
     */
    void paint(Graphics2D g, Plot plot, Labels labels);
}
