package io.github.lanewise.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** A chart, or a sheet of charts, as a file or a part of a page. Equal charts give equal bytes. */
public final class Picture {
    /** Sharp on the screens of today. */
    private static final double PNG_SCALE = 2;

    private final int columns;
    private final List<Panel> panels;

    private Picture(int columns, List<Panel> panels) {
        this.columns = columns;
        this.panels = List.copyOf(panels);
    }

    /**
     * A picture of one chart.
     *
     * @param panel the chart
     * @return the picture
     */
    public static Picture of(Panel panel) {
        return sheet(1, List.of(panel));
    }

    /**
     * A picture of several charts, row after row.
     *
     * @param columns how many are beside one another, at least 1
     * @param panels the charts, at least one
     * @return the picture
     */
    public static Picture sheet(int columns, List<Panel> panels) {
        if (columns < 1 || panels.isEmpty()) {
            throw new IllegalArgumentException("%d columns of %d charts".formatted(columns, panels.size()));
        }
        return new Picture(Math.min(columns, panels.size()), panels);
    }

    /**
     * The picture as SVG: an element without ids, which can stand alone in a file or with others in a page, and grows
     * to the width that it is given there.
     *
     * @return the element {@code svg}
     */
    public String svg() {
        image(1); // Only while it draws does XChart ask for the texts along the axes.
        Set<String> texts = new LinkedHashSet<>();
        panels.forEach(panel -> texts.addAll(panel.texts()));
        return Svg.of(width(), height(), texts, this::paint);
    }

    /**
     * The picture as PNG, two pixels for one.
     *
     * @return the file
     */
    public byte[] png() {
        return png(PNG_SCALE);
    }

    /**
     * The picture as PNG.
     *
     * @param scale how many pixels there are for one of the SVG, above 0
     * @return the file
     */
    public byte[] png(double scale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(scale), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private BufferedImage image(double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(scale * width()), (int) Math.ceil(scale * height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        paint(g);
        g.dispose();
        return image;
    }

    private void paint(Graphics2D g) {
        g.setColor(Style.PAPER);
        g.fillRect(0, 0, width(), height());
        for (int i = 0; i < panels.size(); i++) {
            AffineTransform sheet = g.getTransform();
            g.translate(i % columns * cellWidth(), i / columns * cellHeight());
            panels.get(i).paint(g);
            g.setTransform(sheet);
        }
    }

    private int width() {
        return columns * cellWidth();
    }

    private int height() {
        return Math.ceilDiv(panels.size(), columns) * cellHeight();
    }

    private int cellWidth() {
        return panels.stream().mapToInt(Panel::width).max().orElseThrow();
    }

    private int cellHeight() {
        return panels.stream().mapToInt(Panel::height).max().orElseThrow();
    }
}
