package io.github.lanewise.cli.bench;

import io.github.lanewise.comparison.Spread;
import java.util.Locale;
import java.util.Optional;

/** Numbers as the reports write them. */
final class Format {
    private Format() {}

    /** Three significant digits, as many as the spread leaves. */
    static String number(double number) {
        if (number == 0) {
            return "0";
        }
        int decimals = Math.clamp(2 - (int) Math.floor(Math.log10(Math.abs(number))), 0, 6);
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    static String range(Spread spread) {
        return number(spread.low()) + "–" + number(spread.high());
    }

    /** A median, and the range. */
    static String time(Spread spread) {
        return "%s (%s)".formatted(number(spread.median()), range(spread));
    }

    /** Two decimals, and their range. */
    static String ratio(Optional<Spread> ratio) {
        return ratio.map(spread -> text("%.2f (%.2f–%.2f)", spread.median(), spread.low(), spread.high()))
                .orElse("n/a");
    }

    /** An error in ulp; its magnitude where it is hopeless. */
    static String ulp(double ulp) {
        return ulp < 1e4 ? number(ulp) : text("%.0e", ulp);
    }

    static String bytes(double bytes) {
        return text("%,.0f", bytes);
    }

    static String size(int size) {
        return text("%,d", size);
    }

    static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
