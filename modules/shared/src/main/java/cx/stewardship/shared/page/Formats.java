package cx.stewardship.shared.page;

import cx.stewardship.shared.text.LongText;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures and days as the product writes them, for pages as {@code #{fmt.day(plan.due)}}: {@code 1,296}; {@code 12.0};
 * {@code −54 %}; {@code today}, {@code Wed 18} within a week, {@code 18 Nov} in this year, {@code 18 Nov 2025} in another.
 * What is missing is a dash. Days are days in UTC.
 */
@Named("fmt")
@ApplicationScoped
public class Formats {

    public static final String MISSING = "–";
    /** Letters of a text that a list shows. */
    private static final char MINUS = '\u2212';

    private static final char NO_BREAK = '\u00a0';

    private final Clock clock;
    private final Texts texts;
    private final Supplier<Locale> locale;

    @SuppressWarnings("NullAway.Init")
    protected Formats() {
        this(Clock.systemUTC(), new Texts());
    }

    @Inject
    public Formats(Clock clock, Texts texts) {
        this(clock, texts, Pages::locale);
    }

    private Formats(Clock clock, Texts texts, Supplier<Locale> locale) {
        this.clock = clock;
        this.texts = texts;
        this.locale = locale;
    }

    /** For where there is no page: files, mail, tests. */
    public static Formats in(Locale locale, Clock clock) {
        return new Formats(clock, new Texts(), () -> locale);
    }

    /** A text in the language of the page. */
    public String text(String key, Object... arguments) {
        return texts.get(locale.get(), key, arguments);
    }

    /** The day today, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A day as one would say it today. @param when a day or an instant; null gives a dash */
    public String day(@Nullable TemporalAccessor when) {
        return when == null ? MISSING : day(dayOf(when), locale.get());
    }

    String day(LocalDate day, Locale locale) {
        long away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return texts.get(locale, "shared.day.today");
        }
        if (Math.abs(away) < 7) {
            return format(day, "EEE d", locale);
        }
        return format(day, day.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy", locale);
    }

    /** A day with its year, for lists in which years mix: {@code 18 Nov 2025}. */
    public String fullDay(@Nullable TemporalAccessor when) {
        return when == null ? MISSING : format(dayOf(when), "d MMM yyyy", locale.get());
    }

    /** A day with the name of the weekday: {@code Wed 18 Nov}, with the year only when it is another. */
    public String weekday(@Nullable TemporalAccessor when) {
        if (when == null) {
            return MISSING;
        }
        LocalDate day = dayOf(when);
        return format(day, day.getYear() == today().getYear() ? "EEE d MMM" : "EEE d MMM yyyy", locale.get());
    }

    /** A day and the time: {@code today 14:05}. */
    public String moment(@Nullable TemporalAccessor when) {
        return when == null ? MISSING : day(when) + " " + time(when);
    }

    /** The time of day in UTC: {@code 14:05}. */
    public String time(@Nullable TemporalAccessor when) {
        return when == null ? MISSING : DateTimeFormatter.ofPattern("HH:mm").format(timeOf(when));
    }

    /** For {@code time datetime}: {@code 2026-11-18}. */
    public String iso(@Nullable TemporalAccessor when) {
        return when == null ? "" : dayOf(when).toString();
    }

    /** {@code 16 Nov to 22 Nov}; the year only when it is another. */
    public String span(@Nullable TemporalAccessor from, @Nullable TemporalAccessor to) {
        boolean sameYear =
                from != null && to != null && dayOf(from).getYear() == dayOf(to).getYear();
        String first = from != null && sameYear ? format(dayOf(from), "d MMM", locale.get()) : plainDay(from);
        return texts.get(locale.get(), "shared.day.span", first, plainDay(to));
    }

    private String plainDay(@Nullable TemporalAccessor when) {
        if (when == null) {
            return MISSING;
        }
        LocalDate day = dayOf(when);
        return format(day, day.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy", locale.get());
    }

    /** The ISO week: {@code W46}; with the year only when it is another. */
    public String week(@Nullable TemporalAccessor when) {
        if (when == null) {
            return MISSING;
        }
        LocalDate day = dayOf(when);
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        String week = "W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return year == today().get(IsoFields.WEEK_BASED_YEAR) ? week : week + NO_BREAK + year;
    }

    /** Whether a due day has passed. */
    public boolean late(@Nullable LocalDate due) {
        return due != null && due.isBefore(today());
    }

    /** {@code 4 days late}, {@code 1 day late}; empty when it is not late. */
    public String lateness(@Nullable LocalDate due) {
        return due == null || !late(due)
                ? ""
                : texts.get(locale.get(), "shared.day.late", ChronoUnit.DAYS.between(due, today()));
    }

    /** {@code 4 days late} when it is, else the day. */
    public String due(@Nullable LocalDate due) {
        return late(due) ? lateness(due) : day(due);
    }

    /** {@code 1,296}. */
    public String count(@Nullable Number number) {
        return decimals(number, 0);
    }

    /** A rate with one decimal: {@code 12.0}. */
    public String rate(@Nullable Number rate) {
        return decimals(rate, 1);
    }

    /** {@code 12.0 per 1,000}. @param rate comments per 1,000 comments */
    public String perThousand(@Nullable Number rate) {
        return texts.get(locale.get(), "shared.figure.perThousand", rate(rate));
    }

    /** A ratio or a score with two decimals: {@code 0.46}. */
    public String ratio(@Nullable Number ratio) {
        return decimals(ratio, 2);
    }

    /** A probability with three decimals; what would show as 0.000 is {@code < 0.001}. */
    public String probability(@Nullable Number p) {
        if (p == null || Double.isNaN(p.doubleValue())) {
            return MISSING;
        }
        return p.doubleValue() < 0.0005 ? "< " + decimals(0.001, 3) : decimals(p, 3);
    }

    /** A probability for somebody who reads no statistics: {@code 1.1 %}; what would show as 0.0 is {@code < 0.1 %}. */
    public String chance(@Nullable Number p) {
        if (p == null || Double.isNaN(p.doubleValue())) {
            return MISSING;
        }
        double percent = p.doubleValue() * 100;
        return (percent < 0.05 ? "<" + NO_BREAK + decimals(0.1, 1) : decimals(percent, 1)) + NO_BREAK + "%";
    }

    /** A share as per cent: {@code 58 %}. @param share of 1, so 0.58 */
    public String percent(@Nullable Number share) {
        return share == null || Double.isNaN(share.doubleValue())
                ? MISSING
                : decimals(share.doubleValue() * 100, 0) + NO_BREAK + "%";
    }

    /** A difference with its sign: {@code +3}, {@code −2}, {@code 0}. */
    public String signed(@Nullable Number difference) {
        String figure = decimals(difference, 0);
        return difference != null && difference.doubleValue() > 0 && !"0".equals(figure) ? "+" + figure : figure;
    }

    /** With so many decimals, grouped, and a true minus. */
    public String decimals(@Nullable Number number, int decimals) {
        if (number == null || (number instanceof Double d && !Double.isFinite(d))) {
            return MISSING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale.get());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        BigDecimal rounded = new BigDecimal(number.toString()).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() < 0 ? MINUS + format.format(rounded.abs()) : format.format(rounded.abs());
    }

    /** {@link LongText#beginning} for a page. */
    public String beginning(@Nullable String text) {
        return LongText.beginning(text == null ? "" : text);
    }

    /** {@link LongText#rest} for a page. */
    public String rest(@Nullable String text) {
        return LongText.rest(text == null ? "" : text);
    }

    private static String format(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day).replace("Sept", "Sep");
    }

    private static LocalDate dayOf(TemporalAccessor when) {
        if (when instanceof LocalDate day) {
            return day;
        }
        return inUtc(when).toLocalDate();
    }

    private static LocalTime timeOf(TemporalAccessor when) {
        return when instanceof LocalDate ? LocalTime.MIDNIGHT : inUtc(when).toLocalTime();
    }

    private static LocalDateTime inUtc(TemporalAccessor when) {
        if (when instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (when instanceof OffsetDateTime moment) {
            return LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC);
        }
        if (when instanceof ZonedDateTime moment) {
            return LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC);
        }
        return LocalDateTime.from(when);
    }
}
