package io.github.lanewise.chart;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the outlines of texts, by which XChart draws them, and so what text an outline is. */
final class SvgText {
    /** Text that is read from below. */
    private static final double UPWARDS = -Math.PI / 2;

    private final Map<List<Double>, Text> outlines = new HashMap<>();

    /** A text as it was drawn. */
    record Text(String text, Font font, double angle) {}

    SvgText(Set<String> texts, FontRenderContext measure) {
        for (String text : texts) {
            for (Font font : List.of(Style.titleFont(), Style.axisFont(), Style.labelFont())) {
                add(new Text(text, font, 0), measure);
                add(new Text(text, font, UPWARDS), measure);
            }
        }
    }

    private void add(Text text, FontRenderContext measure) {
        if (!text.text().isBlank()) {
            AffineTransform turn = AffineTransform.getRotateInstance(text.angle());
            outlines.put(key(new TextLayout(text.text(), text.font(), measure).getOutline(turn)), text);
        }
    }

    /** The text whose outline a shape is. */
    Optional<Text> of(Shape shape) {
        return Optional.ofNullable(outlines.get(key(shape)));
    }

    /** All numbers of a shape. */
    private static List<Double> key(Shape shape) {
        List<Double> key = new ArrayList<>();
        double[] numbers = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            Arrays.fill(numbers, 0);
            key.add((double) i.currentSegment(numbers));
            for (double number : numbers) {
                key.add(number + 0.0);
            }
        }
        return key;
    }
}
