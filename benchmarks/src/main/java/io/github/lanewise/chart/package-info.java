/**
 * Pictures in the house style, as SVG and PNG: {@link io.github.lanewise.chart.Picture} holds one or several
 * {@link io.github.lanewise.chart.Panel}s.
 */
@NullMarked
package io.github.lanewise.chart;

import org.jspecify.annotations.NullMarked;
