package io.github.lanewise.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import java.util.Set;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/** Draws SVG in which text is text. */
final class SvgCanvas extends SVGGraphics2D {
    private final SvgText texts;

    SvgCanvas(SVGGeneratorContext context, Set<String> texts) {
        super(context, false);
        this.texts = new SvgText(texts, getFontRenderContext());
    }

    /** Writes a text where XChart fills the outline of one. */
    @Override
    public void fill(Shape shape) {
        Optional<SvgText.Text> text = texts.of(shape);
        if (text.isPresent()) {
            write(text.get());
        } else {
            super.fill(shape);
        }
    }

    private void write(SvgText.Text text) {
        AffineTransform before = getTransform();
        rotate(text.angle());
        setFont(text.font());
        drawString(text.text(), 0f, 0f);
        setTransform(before);
    }
}
